//! The browser that tests drive, and its driver.

use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::tools::system::{self, SystemTool};

const BROWSER: SystemTool = SystemTool { program: "chromium", package: "chromium" };
const DRIVER: SystemTool = SystemTool { program: "chromedriver", package: "chromium-driver" };
/// Without a font that has Vietnamese marks a headless machine measures boxes instead of letters.
/// These two are what readers' phones have.
const FONT_LIST: SystemTool =
    SystemTool { program: "fc-list", package: "fontconfig fonts-roboto fonts-noto-core" };

/// Makes sure browser and driver are there.
pub(crate) fn ensure() -> Outcome<String> {
    system::ensure(&[BROWSER, DRIVER, FONT_LIST])
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
