//! The reader's device. This speaks Chromium's own protocol; other engines have other means.

use serde_json::{Value, json};

use super::Visit;
use crate::failure::Outcome;

/// A clock that stands still; all else a date can do stays.
const CLOCK: &str = "{
    const Plain = Date;
    const now = () => MOMENT * 1000;
    window.Date = class extends Plain {
        constructor(...given) {
            super(...(given.length ? given : [now()]));
        }
        static now() {
            return now();
        }
    };
}";

impl Visit {
    /// A command of the browser's own protocol.
    pub(super) async fn tell(&self, command: &str, given: Value) -> Outcome {
        self.driver.cdp().send_raw(command, given).await?;
        Ok(())
    }

    /// The window is the one in front, whatever else is open on this machine.
    pub(super) async fn is_in_front(&self) -> Outcome {
        self.tell(
            "Emulation.setFocusEmulationEnabled",
            json!({"enabled": true}),
        )
        .await
    }

    /// The device asks for dark pages.
    pub(crate) async fn prefers_dark(&self) -> Outcome {
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": "dark"}]});
        self.tell("Emulation.setEmulatedMedia", features).await
    }

    /// The device puts the colors of its own theme in place of the page's.
    pub(crate) async fn forces_colors(&self) -> Outcome {
        let features = json!({"features": [{"name": "forced-colors", "value": "active"}]});
        self.tell("Emulation.setEmulatedMedia", features).await
    }

    /// The browser runs no scripts of pages any more, or does so again.
    pub(crate) async fn runs_no_scripts(&self, none: bool) -> Outcome {
        self.tell(
            "Emulation.setScriptExecutionDisabled",
            json!({"value": none}),
        )
        .await
    }

    /// The device's clock is that of this place.
    pub(crate) async fn lives_in(&self, zone: &str) -> Outcome {
        self.tell("Emulation.setTimezoneOverride", json!({"timezoneId": zone}))
            .await
    }

    /// From the next page on the device's clock stands still at this moment, in seconds since 1970.
    pub(crate) async fn has_a_clock_at(&self, seconds: i64) -> Outcome {
        self.tell(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": CLOCK.replace("MOMENT", &seconds.to_string())}),
        )
        .await
    }

    /// Time goes on while the page is out of sight, and it is looked at again.
    pub(crate) async fn comes_back_at(&self, seconds: i64) -> Outcome {
        let moved = CLOCK.replace("MOMENT", &seconds.to_string());
        let seen = "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));";
        self.run(&format!("{moved}\n{seen}"), Vec::new()).await
    }

    /// Pages are shown as they would be printed.
    pub(crate) async fn looks_at_the_print(&self) -> Outcome {
        self.tell("Emulation.setEmulatedMedia", json!({"media": "print"}))
            .await
    }

    /// Pages are shown as on a screen again.
    pub(crate) async fn looks_at_the_screen(&self) -> Outcome {
        self.tell("Emulation.setEmulatedMedia", json!({"media": ""}))
            .await
    }

    /// The device asks pages to save data.
    pub(crate) async fn saves_data(&self) -> Outcome {
        self.tell(
            "Emulation.setDataSaverOverride",
            json!({"dataSaverEnabled": true}),
        )
        .await
    }

    /// Pages may read what was copied.
    pub(crate) async fn may_copy(&self) -> Outcome {
        let permissions = json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
        self.tell("Browser.grantPermissions", permissions).await
    }

    /// The window is a phone's, or as narrow as one.
    pub(crate) async fn has_viewport(&self, width: u32, height: u32) -> Outcome {
        let metrics =
            json!({"width": width, "height": height, "deviceScaleFactor": 2, "mobile": true});
        self.tell("Emulation.setDeviceMetricsOverride", metrics)
            .await
    }

    /// The browser shows letters at this many per cent of their size.
    pub(crate) async fn enlarges_letters(&self, percent: u32) -> Outcome {
        let script = "document.documentElement.style.fontSize = `${arguments[0]}%`";
        self.driver.execute(script, vec![json!(percent)]).await?;
        Ok(())
    }

    /// Letters, words and lines stand as far apart as WCAG 2.2, 1.4.12, has readers set them: what letters
    /// wider than ours do to a page, too.
    pub(crate) async fn spaces_letters(&self) -> Outcome {
        let script = "
            const sheet = new CSSStyleSheet();
            const spaces = 'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;';
            sheet.replaceSync(`* { ${spaces} } p { margin-bottom: 2em !important }`);
            document.adoptedStyleSheets.push(sheet);";
        self.driver.execute(script, Vec::new()).await?;
        Ok(())
    }
}
