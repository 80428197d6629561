//! The browser that tests drive, and its driver.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process::read;
use crate::tools::system::{self, SystemTool};

const BROWSER: SystemTool = SystemTool {
    program: "chromium",
    package: "chromium",
};
const DRIVER: SystemTool = SystemTool {
    program: "chromedriver",
    package: "chromium-driver",
};
const FONT_LIST: SystemTool = SystemTool {
    program: "fc-list",
    package: "fontconfig",
};
/// What readers' phones have, by family and package. Without a font that has Vietnamese marks a headless
/// machine measures boxes instead of letters, and with another every machine its own.
const FONTS: [(&str, &str); 2] = [("Roboto", "fonts-roboto"), ("Noto Sans", "fonts-noto-core")];

/// Makes sure browser, driver and fonts are there.
pub(crate) fn ensure() -> Outcome<String> {
    let tools = system::ensure(&[BROWSER, DRIVER, FONT_LIST])?;
    let missing: Vec<(&str, &str)> = FONTS
        .into_iter()
        .filter(|(family, _)| !has_font(family))
        .collect();
    if !missing.is_empty() {
        system::install(&missing)?;
    }
    let families: Vec<&str> = FONTS.iter().map(|(family, _)| *family).collect();
    Ok(format!("{tools}; {}", families.join(", ")))
}

/// An error lists nothing, and so the font is missing.
fn has_font(family: &str) -> bool {
    read(Command::new(FONT_LIST.program).arg(family)).is_ok_and(|files| !files.trim().is_empty())
}

/// The browser's program.
pub(crate) fn chromium() -> Outcome<PathBuf> {
    found(BROWSER)
}

/// The driver's program.
pub(crate) fn driver() -> Outcome<PathBuf> {
    found(DRIVER)
}

fn found(tool: SystemTool) -> Outcome<PathBuf> {
    system::find(tool.program).ok_or_else(|| Failure::new(format!("{} is missing", tool.program)))
}
