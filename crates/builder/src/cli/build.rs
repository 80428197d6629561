//! `builder build`, which does nothing where nothing changed.

use std::process::ExitCode;
use std::time::Instant;

use anyhow::bail;
use builder::assets::{AssetSources, Assets};
use builder::fingerprint::Fingerprint;
use builder::last_build::{self, LastBuild};
use builder::output::{self, BuildSummary, OutputOptions};
use builder::site::Site;
use builder::source::inputs::Inputs;
use model::day::Day;
use model::permalink::BasePath;

use super::{BuildArgs, instant, report, say, warn};

impl BuildArgs {
    pub(super) fn run(&self) -> anyhow::Result<ExitCode> {
        let started = Instant::now();
        let now_seconds = self.content.now.unwrap_or_else(instant::now);
        let memory = self.memory(now_seconds);
        if let Some(last) = memory
            .as_ref()
            .and_then(|memory| self.same(memory, now_seconds))
        {
            report(&self.content, &last.diagnostics);
            warn(&last.warnings);
            let done = BuildSummary {
                pages: last.pages,
                ..BuildSummary::default()
            };
            say(last.next_due, done, started);
            return Ok(ExitCode::SUCCESS);
        }
        // Before anything is read: what changes from here on is noticed the next time.
        let inputs = memory
            .as_ref()
            .and_then(|memory| memory.inputs.stamps().ok());
        let loaded = self.content.load_at(now_seconds, self.cache.clone());
        report(&self.content, &loaded.diagnostics);
        let Some(site) = loaded.site else {
            return Ok(ExitCode::FAILURE);
        };
        self.refuse_another_base(&site)?;
        let assets = self.assets()?;
        warn(&assets.warnings);
        let options = self.output();
        let write = if self.without_search {
            output::write_without_search
        } else {
            output::write
        };
        let done = write(&site, &assets, &options)?;
        if let (Some(cache), Some(memory), Some(inputs)) = (&self.cache, memory, inputs) {
            let last = LastBuild {
                key: memory.key,
                now_seconds,
                inputs,
                diagnostics: loaded.diagnostics,
                warnings: assets.warnings.clone(),
                pages: done.pages,
                next_due: site.next_due,
            };
            last.save(cache);
        }
        say(site.next_due, done, started);
        // The program ends here. Giving back the memory of each item takes a tenth of a short build.
        std::mem::forget(site);
        Ok(ExitCode::SUCCESS)
    }

    fn output(&self) -> OutputOptions {
        OutputOptions {
            content: self.content.content.clone(),
            out: self.out.clone(),
            manifest: self.cache.as_ref().map(|folder| folder.join("manifest")),
        }
    }

    fn sources(&self) -> Option<AssetSources> {
        self.assets.as_ref().map(|staging| AssetSources {
            staging: staging.clone(),
            root: self.root.clone(),
        })
    }

    /// What this build is made from; nothing where it is not to be remembered.
    fn memory(&self, now_seconds: i64) -> Option<Memory> {
        self.cache.as_ref()?;
        let mut folders = vec![self.content.content.clone()];
        folders.extend(self.sources().iter().flat_map(AssetSources::inputs));
        let settings = (
            &self.content.base,
            self.content.drafts,
            &self.out,
            self.without_search,
            Day::in_vietnam(now_seconds).to_string(),
        );
        Some(Memory {
            key: last_build::key(&settings, &folders)?,
            inputs: Inputs::look(&folders).ok()?,
        })
    }

    /// The last build, where another one would write the same and all that it wrote is still there.
    fn same(&self, memory: &Memory, now_seconds: i64) -> Option<LastBuild> {
        let cache = self.cache.as_ref()?;
        let last = LastBuild::find(cache, memory.key, &memory.inputs, now_seconds)?;
        output::is_complete(&self.output()).then_some(last)
    }

    /// trunk serves under a path of its own; links must lead there.
    fn refuse_another_base(&self, site: &Site) -> anyhow::Result<()> {
        let ours = &site.portal.base_path;
        match &self.served_under {
            Some(served) if BasePath::new(served) != site.portal.base() => bail!(
                "trunk serves under {served}, but base_path in portal.toml is {ours}: run trunk with --public-url {ours}"
            ),
            _ => Ok(()),
        }
    }

    fn assets(&self) -> anyhow::Result<Assets> {
        let Some(sources) = self.sources() else {
            return Ok(Assets::none());
        };
        Ok(match &self.cache {
            Some(cache) => sources.load_remembered(cache)?,
            None => sources.load()?,
        })
    }
}

/// What a build is made from.
struct Memory {
    key: Fingerprint,
    inputs: Inputs,
}
