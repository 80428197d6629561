//! Plain trunk, for developers who have it: `trunk serve --release` shows the portal too, through `Trunk.toml` and the
//! builder's hook.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};
use crate::process::{execute, spawn};
use crate::project::Project;
use crate::steps::Steps;
use crate::test::app_start;
use crate::test::page::Page;
use crate::tools::{self, browser, cargo, path_with, wasm_target};

/// The steps of [`run`].
pub(super) const STEPS: usize = 5;

/// The longest that builder and app may take to compile and serve.
const LIMIT: Duration = Duration::from_mins(30);

/// Sets trunk up, lets it serve, and opens a page.
pub(super) fn run(project: &Project, steps: &mut Steps) -> Outcome<()> {
    let (trunk, wasm_bindgen) = (tools::trunk(), tools::wasm_bindgen(project)?);
    steps.run("Rust for the browser", wasm_target::ensure)?;
    steps.run("trunk (several minutes the first time)", || {
        trunk.ensure(project)
    })?;
    steps.run("wasm-bindgen, which trunk calls", || {
        wasm_bindgen.ensure(project)
    })?;
    steps.run("browser and driver", browser::ensure)?;
    steps.run("the app of `trunk serve` starts in a browser", || {
        let mut fetch = Command::new(cargo());
        execute(fetch.args(["fetch", "--quiet"]).current_dir(&project.root))?;
        let dist = project.target.join("dist-trunk");
        let port = free_port()?;
        let mut serve = Command::new(trunk.program(project));
        serve.args(["serve", "--quiet", "--release", "--port", &port.to_string()]);
        serve.arg("--dist").arg(&dist).current_dir(&project.root);
        serve.env("PATH", path_with(project, &[&wasm_bindgen]));
        // Tools from the PATH alone, and no look for a newer trunk.
        serve
            .env("TRUNK_OFFLINE", "true")
            .env("TRUNK_SKIP_VERSION_CHECK", "true");
        // This trunk takes `NO_COLOR=1` for a wrong value of its switch of the same name.
        serve.env_remove("NO_COLOR");
        let mut server = Served(spawn(&mut serve)?);
        server.wait(port)?;
        let page = Page::typical_article(&dist)?;
        let base = project.portal_value("base_path")?;
        let base = base.as_deref().unwrap_or("/").trim_end_matches('/');
        app_start::check(&format!("http://127.0.0.1:{port}{base}/{}", page.path()))
    })
}

/// A port that nobody listens on.
fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let port = listener.and_then(|listener| listener.local_addr());
    port.map(|address| address.port())
        .map_err(|error| Failure::new(format!("no free port: {error}")))
}

/// trunk's server, stopped when dropped.
struct Served(Child);

impl Served {
    /// trunk listens once its first build is there.
    fn wait(&mut self, port: u16) -> Outcome<()> {
        let started = Instant::now();
        while started.elapsed() < LIMIT {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(());
            }
            if let Ok(Some(status)) = self.0.try_wait() {
                return Err(Failure::new(format!("trunk serve ended: {status}")));
            }
            thread::sleep(Duration::from_millis(500));
        }
        Err(Failure::new("trunk serve does not answer"))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to stop.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
