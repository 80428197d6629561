//! Phần, chương, mục and tiểu mục: the parts above the điều.

use super::{LineContext, OpenParts};
use crate::markdown::clause::mark::{PartKind, PartMark};
use crate::markdown::clause::number::Number;
use crate::markdown::clause::sequence::{Numbered, Sequence, Step};

impl OpenParts {
    /// The anchor of a part above the điều.
    pub(super) fn upper(
        &mut self,
        mark: &PartMark,
        part: &Numbered,
        context: LineContext<'_, '_>,
    ) -> Option<String> {
        let (kind, number) = (mark.kind, part.number);
        if !context.begins_paragraph()
            && !context.stands_alone(mark)
            && !self.is_next(mark, number, context)
        {
            return None;
        }
        let within = matches!(kind, PartKind::Muc | PartKind::TieuMuc);
        let counts_anew =
            kind == PartKind::Phan || (kind == PartKind::Chuong && self.phan.last().is_none());
        // Where điều go on, the number is a slip.
        let goes_on = context
            .next_dieu
            .is_some_and(|next| next.follows(self.dieu.last()));
        if counts_anew && number.value() == 1 && self.dieu.last().is_some() && !goes_on {
            self.issue();
        }
        if within && self.without_anchor.is_some_and(|lost| lost < kind) {
            self.leave_dieu();
            return None;
        }
        let step = self.sequence(kind).step(part, &context.ahead);
        let id = match step {
            Step::Next | Step::Gap if context.announced.is_none() => self.take_upper(kind, number),
            _ => None,
        };
        let Some(id) = id else {
            self.refuse(
                kind,
                part,
                context,
                if step == Step::Gap { Step::Back } else { step },
            );
            self.without_anchor = Some(kind);
            self.leave_dieu();
            return None;
        };
        self.report_gap(kind, part, context, step);
        self.open_upper(kind, part, &id);
        Some(id)
    }

    /// Does the line begin the next part, even where no paragraph begins?
    fn is_next(&self, mark: &PartMark, number: Number, context: LineContext<'_, '_>) -> bool {
        let next = context
            .ahead
            .follows(number, self.sequence(mark.kind).last());
        match mark.kind {
            PartKind::Phan => next,
            PartKind::Chuong => mark.firm && (next || number.value() == 1),
            _ => mark.firm && next,
        }
    }

    fn take_upper(&mut self, kind: PartKind, number: Number) -> Option<String> {
        let number = number.slug();
        let prefix = self.text.prefix();
        match kind {
            PartKind::Chuong => {
                let long = self
                    .phan_id
                    .as_ref()
                    .map(|phan| format!("{phan}-chuong-{number}"));
                self.take(format!("{prefix}chuong-{number}"))
                    .or_else(|| self.take(long?))
            }
            PartKind::Muc => {
                let above = self.chuong_id.as_ref().or(self.phan_id.as_ref());
                let above = above.map_or(prefix, |id| format!("{id}-"));
                self.take(format!("{above}muc-{number}"))
            }
            PartKind::TieuMuc => {
                let above = self
                    .muc_id
                    .as_ref()
                    .or(self.chuong_id.as_ref())
                    .or(self.phan_id.as_ref());
                let above = above.map_or(prefix, |id| format!("{id}-"));
                self.take(format!("{above}tieu-muc-{number}"))
            }
            _ => self.take(format!("{prefix}phan-{number}")),
        }
    }

    /// What stands below the part counts from 1, but chương may go on over phần.
    fn open_upper(&mut self, kind: PartKind, part: &Numbered, id: &str) {
        self.sequence_mut(kind).go_on(part.clone());
        self.without_anchor = None;
        self.tieu_muc = if kind == PartKind::TieuMuc {
            std::mem::take(&mut self.tieu_muc)
        } else {
            Sequence::default()
        };
        match kind {
            PartKind::Phan => {
                self.chuong.begin_anew();
                (self.phan_id, self.chuong_id) = (Some(id.to_owned()), None);
                (self.muc, self.muc_id) = Default::default();
            }
            PartKind::Chuong => {
                self.chuong_id = Some(id.to_owned());
                (self.muc, self.muc_id) = Default::default();
            }
            PartKind::Muc => self.muc_id = Some(id.to_owned()),
            _ => {}
        }
        self.leave_dieu();
    }
}
