//! A server that runs: until Ctrl-C, or until its owner lets it go.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use super::redirects;
use super::{ServeError, ServeOptions};

/// How long requests in flight may take once the server was asked to stop.
const SHUTDOWN_GRACE_PERIOD: Duration = Duration::from_secs(3);

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
        // A server that has ended by itself has dropped its receiver: there is nothing left to stop.
        let _ = self.stop.take().map(|stop| stop.send(()));
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// Serves until Ctrl-C. `ready` gets the address once connections are accepted.
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
        // The thread has no caller to return an error to; its owner sees that nothing answers.
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
        () = async { let _ = ended.await; tokio::time::sleep(SHUTDOWN_GRACE_PERIOD).await } => Ok(()),
    }
}

fn listen(options: &ServeOptions) -> Result<TcpListener, ServeError> {
    if !options.dir.join("index.html").is_file() {
        return Err(ServeError::NotBuilt(options.dir.clone()));
    }
    redirects::read(&options.redirects())?;
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
