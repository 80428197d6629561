//! A server that runs: until Ctrl-C, or until its owner lets it go.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use super::{ServeError, ServeOptions};

/// How long answers under way may take after the end was asked for.
const PATIENCE: Duration = Duration::from_secs(3);

/// A server in a thread of its own. Dropping it stops it.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Stops it and waits for its end.
    pub fn stop(self) {
        drop(self);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Whoever has ended already neither hears the sender nor can be waited for.
        let _ = self.stop.take().map(|stop| stop.send(()));
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// Serves until Ctrl-C. `ready` is told the address once connections are taken.
pub fn run(options: &ServeOptions, ready: impl FnOnce(SocketAddr)) -> Result<(), ServeError> {
    let listener = listen(options)?;
    let runtime = runtime()?;
    ready(listener.local_addr().map_err(ServeError::System)?);
    let end = async {
        // Without a handler for the signal there is no gentle end; the signal itself still ends us.
        let _ = tokio::signal::ctrl_c().await;
    };
    runtime
        .block_on(serve(listener, options.router(), end))
        .map_err(ServeError::System)
}

/// Serves from a thread of its own.
pub fn start(options: &ServeOptions) -> Result<Running, ServeError> {
    start_router(options, options.router())
}

/// The same with a router that was changed by its owner, as tests do to make answers fail.
pub fn start_router(options: &ServeOptions, router: Router) -> Result<Running, ServeError> {
    let listener = listen(options)?;
    let address = listener.local_addr().map_err(ServeError::System)?;
    let runtime = runtime()?;
    let (stop, stopped) = oneshot::channel();
    let thread = std::thread::spawn(move || {
        let end = async {
            let _ = stopped.await;
        };
        // A thread has nobody to tell; its owner sees that nothing answers.
        let _ = runtime.block_on(serve(listener, router, end));
    });
    Ok(Running {
        address,
        stop: Some(stop),
        thread: Some(thread),
    })
}

async fn serve(
    listener: TcpListener,
    router: Router,
    end: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let (ending, ended) = oneshot::channel();
    let end = async move {
        end.await;
        let _ = ending.send(());
    };
    let server = axum::serve(tokio::net::TcpListener::from_std(listener)?, router)
        .with_graceful_shutdown(end);
    tokio::select! {
        result = server => result,
        () = async { let _ = ended.await; tokio::time::sleep(PATIENCE).await } => Ok(()),
    }
}

fn listen(options: &ServeOptions) -> Result<TcpListener, ServeError> {
    if !options.dir.join("index.html").is_file() {
        return Err(ServeError::NotBuilt(options.dir.clone()));
    }
    let listener = TcpListener::bind(options.address()).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => ServeError::PortInUse(options.address()),
        _ => ServeError::System(error),
    })?;
    listener.set_nonblocking(true).map_err(ServeError::System)?;
    Ok(listener)
}

fn runtime() -> Result<Runtime, ServeError> {
    Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(ServeError::System)
}
