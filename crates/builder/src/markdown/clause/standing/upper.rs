//! Phần, chương, mục and tiểu mục: the parts above the điều.

use super::{Place, Standing};
use crate::markdown::clause::mark::{Kind, Mark};
use crate::markdown::clause::number::Number;
use crate::markdown::clause::sequence::{Numbered, Sequence, Step};

impl Standing {
    /// The anchor of a part above the điều.
    pub(super) fn upper(
        &mut self,
        mark: &Mark,
        part: &Numbered,
        place: Place<'_, '_>,
    ) -> Option<String> {
        let (kind, number) = (mark.kind, part.number);
        if !place.fresh && !place.stands_alone(mark) && !self.is_next(mark, number, place) {
            return None;
        }
        let within = matches!(kind, Kind::Muc | Kind::TieuMuc);
        let counts_anew =
            kind == Kind::Phan || (kind == Kind::Chuong && self.phan.last().is_none());
        // Where điều go on, the number is a slip.
        let goes_on = place
            .next_dieu
            .is_some_and(|next| next.follows(self.dieu.last()));
        if counts_anew && number.value() == 1 && self.dieu.last().is_some() && !goes_on {
            self.issue();
        }
        if within && self.lost.is_some_and(|lost| lost < kind) {
            self.leave_dieu();
            return None;
        }
        let step = self.sequence(kind).step(part, &place.ahead);
        let id = match step {
            Step::Next | Step::Gap if place.announced.is_none() => self.take_upper(kind, number),
            _ => None,
        };
        let Some(id) = id else {
            self.refuse(
                kind,
                part,
                place,
                if step == Step::Gap { Step::Back } else { step },
            );
            self.lost = Some(kind);
            self.leave_dieu();
            return None;
        };
        self.tell_gap(kind, part, place, step);
        self.open_upper(kind, part, &id);
        Some(id)
    }

    /// Does the line begin the next part, even where no paragraph begins?
    fn is_next(&self, mark: &Mark, number: Number, place: Place<'_, '_>) -> bool {
        let next = place.ahead.follows(number, self.sequence(mark.kind).last());
        match mark.kind {
            Kind::Phan => next,
            Kind::Chuong => mark.firm && (next || number.value() == 1),
            _ => mark.firm && next,
        }
    }

    fn take_upper(&mut self, kind: Kind, number: Number) -> Option<String> {
        let number = number.slug();
        let prefix = self.prefix.clone();
        match kind {
            Kind::Chuong => {
                let long = self
                    .phan_id
                    .as_ref()
                    .map(|phan| format!("{phan}-chuong-{number}"));
                self.take(format!("{prefix}chuong-{number}"))
                    .or_else(|| self.take(long?))
            }
            Kind::Muc => {
                let above = self.chuong_id.as_ref().or(self.phan_id.as_ref());
                let above = above.map_or(prefix, |id| format!("{id}-"));
                self.take(format!("{above}muc-{number}"))
            }
            Kind::TieuMuc => {
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
    fn open_upper(&mut self, kind: Kind, part: &Numbered, id: &str) {
        self.sequence_mut(kind).go_on(part.clone());
        self.lost = None;
        self.tieu_muc = if kind == Kind::TieuMuc {
            std::mem::take(&mut self.tieu_muc)
        } else {
            Sequence::default()
        };
        match kind {
            Kind::Phan => {
                self.chuong.begin_anew();
                (self.phan_id, self.chuong_id) = (Some(id.to_owned()), None);
                (self.muc, self.muc_id) = Default::default();
            }
            Kind::Chuong => {
                self.chuong_id = Some(id.to_owned());
                (self.muc, self.muc_id) = Default::default();
            }
            Kind::Muc => self.muc_id = Some(id.to_owned()),
            _ => {}
        }
        self.leave_dieu();
    }
}
