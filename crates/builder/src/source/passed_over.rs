//! Files that nobody wrote for the portal: left behind by systems, by programs at work, and by
//! folders that are shared between computers.
//!
//! A name stands here only when no editor gives it to a file that readers shall have. Whatever is
//! in doubt, such as “Bản sao của x.pdf”, stays the editor's and is checked like all files.

/// Names that systems and shared folders give to files and folders, in small letters.
const NAMES: [&str; 16] = [
    "$recycle.bin",
    "#recycle",
    ".directory",
    ".ds_store",
    ".dropbox",
    ".dropbox.attr",
    ".localized",
    "@eadir",
    "__macosx",
    "desktop.ini",
    "ehthumbs.db",
    "ehthumbs_vista.db",
    "icon\r",
    "lost+found",
    "system volume information",
    "thumbs.db",
];

/// What a Mac knows of a file, on a disk that cannot keep it with the file.
const SECOND_HALF: &str = "._";

/// Beginnings: locks of office suites and editors, files of synchronization at work.
const BEGINNINGS: [&str; 7] = [
    "~$",
    ".~lock.",
    ".#",
    "~wrl",
    "~syncthing~",
    ".syncthing.",
    ".goutputstream-",
];

/// Endings: safety copies, half-written and half-fetched files, locks, shortcuts.
const ENDINGS: [&str; 21] = [
    "~",
    ".asd",
    ".bak",
    ".crdownload",
    ".download",
    ".dwl",
    ".dwl2",
    ".laccdb",
    ".lnk",
    ".old",
    ".orig",
    ".part",
    ".partial",
    ".rej",
    ".swo",
    ".swp",
    ".swx",
    ".temp",
    ".tmp",
    ".url",
    ".wbk",
];

/// What shared folders write into the name of the second of two files that were changed at once.
const CONFLICTS: [&str; 6] = [
    "conflicted copy",
    "(case conflict",
    ".sync-conflict-",
    "_conflict-20",
    "(bản sao bị xung đột",
    "(bản sao xung đột",
];

/// What left a file or a folder behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leftover {
    /// A system, or a folder that is shared between computers.
    System,
    /// A program at work.
    Program,
    /// Two computers on which one file was changed at once.
    Conflict,
}

/// What left behind a file or a folder of this name; `None` for names that editors give.
pub(super) fn left_by(name: &str) -> Option<Leftover> {
    let has_computer = has_computer_name(name);
    let name = name.to_lowercase();
    let is_copy = has_computer || CONFLICTS.iter().any(|sign| name.contains(sign));
    let is_autosave = name.len() > 2 && name.starts_with('#') && name.ends_with('#');
    let begins = BEGINNINGS
        .iter()
        .any(|beginning| name.starts_with(beginning));
    let ends = ENDINGS.iter().any(|ending| name.ends_with(ending));
    match () {
        () if is_copy => Some(Leftover::Conflict),
        () if NAMES.contains(&name.as_str()) || name.starts_with(SECOND_HALF) => {
            Some(Leftover::System)
        }
        () if is_autosave || begins || ends => Some(Leftover::Program),
        () => None,
    }
}

/// Microsoft's shared folder adds the name of the computer. Windows makes such names of a word and
/// seven or eight capitals and digits.
fn has_computer_name(name: &str) -> bool {
    let of_windows = |code: &str| {
        let capital = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        (7..=8).contains(&code.len()) && code.bytes().all(capital)
    };
    let rest = ["-DESKTOP-", "-LAPTOP-"]
        .iter()
        .filter_map(|word| name.split_once(word));
    rest.map(|(_, rest)| rest.split(['.', '-']).next().unwrap_or_default())
        .any(of_windows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leftovers_of_systems_and_programs_are_known() {
        use Leftover::{Conflict, Program, System};
        let cases: [(Leftover, &[&str]); 3] = [
            (
                System,
                &[
                    "Thumbs.db",
                    "THUMBS.DB",
                    "desktop.ini",
                    ".DS_Store",
                    "._anh-chup.jpg",
                    "Icon\r",
                ],
            ),
            (
                Program,
                &[
                    "~$bang-kiem.docx",
                    "~$",
                    ".~lock.bang-kiem.ods#",
                    "~WRL0003.tmp",
                    "ghi-chu.txt.bak",
                    "ban-ve.BAK",
                    "ban-ve.dwl2",
                    "index.md~",
                    "index.md.orig",
                    ".index.md.swp",
                    "#index.md#",
                    ".#index.md",
                    "bai.tmp",
                    "bao-gia.pdf.crdownload",
                    "tai-lieu.lnk",
                ],
            ),
            (
                Conflict,
                &[
                    "bai (Máy phòng tin's conflicted copy 2026-11-29).md",
                    "bai (conflicted copy 2026-11-29 081500).md",
                    "bai (Case Conflict 1).md",
                    "bai-DESKTOP-1A2B3C4.md",
                    "bang-kiem-LAPTOP-1A2B3C4D-2.xlsx",
                    "bai.sync-conflict-20261129-081500-ABCDEFG.md",
                    "bai_conflict-20261129-081500.md",
                ],
            ),
        ];
        for (left, names) in cases {
            for name in names {
                assert_eq!(left_by(name), Some(left), "{name:?}");
            }
        }
        assert_eq!([left_by("__MACOSX"), left_by("@eaDir")], [Some(System); 2]);
    }

    #[test]
    fn what_an_editor_may_have_named_stays_the_editors() {
        let names = [
            "index.md",
            "bang-kiem.csv",
            "bảng kiểm.pdf",
            "Bản sao của báo cáo.pdf",
            "bao-cao (1).pdf",
            "bao-cao - Copy.docx",
            "tmp.pdf",
            "bak.svg",
            "thumbs.db.md",
            "desktop.ini.txt",
            "xung-dot.md",
            "khoang-san_conflict-minerals.pdf",
            "icon.svg",
            "chon-DESKTOP-cho-xuong.pdf",
            "may-desktop-a1b2c3d.pdf",
            "party.pdf",
            "#",
            "old.png",
            "temp.csv",
            "",
        ];
        for name in names {
            assert_eq!(left_by(name), None, "{name:?}");
        }
    }
}
