//! The least of an HTTP server: one request a connection, one thread each. (A pool of threads starves when a browser
//! holds more connections open than the pool expects.)

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The most bytes of a body that are read.
const MOST: u64 = 64 * 1024 * 1024;

/// What was asked.
pub(crate) struct Request {
    /// The method, such as `GET`.
    pub(crate) method: String,
    /// The path, without what follows `?`.
    pub(crate) path: String,
    /// The body, if any.
    pub(crate) body: String,
}

/// What is answered.
pub(crate) struct Response {
    /// The status, such as 200.
    pub(crate) status: u16,
    /// The media type.
    pub(crate) kind: &'static str,
    /// Further headers, each with its end of line.
    pub(crate) headers: String,
    /// The body.
    pub(crate) body: Vec<u8>,
}

/// A running server; dropping it stops it.
pub(crate) struct Server {
    address: SocketAddr,
    stopped: Arc<AtomicBool>,
}

impl Server {
    /// Starts on a port of this machine; 0 for any that is free.
    pub(crate) fn start(port: u16, answer: impl Fn(&Request) -> Response + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).unwrap();
        let server = Self { address: listener.local_addr().unwrap(), stopped: Arc::default() };
        let (stopped, answer) = (Arc::clone(&server.stopped), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming().filter_map(Result::ok) {
                if stopped.load(Ordering::Acquire) {
                    return;
                }
                let answer = Arc::clone(&answer);
                // A browser that has gone away does not mind.
                std::thread::spawn(move || drop(serve(&stream, &*answer)));
            }
        });
        server
    }

    /// Where it is.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Release);
        // Wakes the thread that waits for a connection, so that it sees.
        drop(TcpStream::connect(self.address));
    }
}

fn serve(stream: &TcpStream, answer: &dyn Fn(&Request) -> Response) -> std::io::Result<()> {
    let Some(request) = read(&mut BufReader::new(stream))? else { return Ok(()) };
    let Response { status, kind, headers, body } = answer(&request);
    let head = format!(
        "HTTP/1.1 {status} \r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\
         cache-control: no-store\r\n{headers}\r\n",
        body.len()
    );
    let mut stream = stream;
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)
}

/// A request; `None` for a connection that was opened to be at hand and never used.
fn read(reader: &mut impl BufRead) -> std::io::Result<Option<Request>> {
    let mut first = String::new();
    if reader.read_line(&mut first)? == 0 {
        return Ok(None);
    }
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let line = line.trim().to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = Vec::new();
    reader.take(MOST.min(length)).read_to_end(&mut body)?;
    let mut words = first.split_whitespace();
    let method = words.next().unwrap_or_default().to_owned();
    let path = words.next().and_then(|path| path.split(['?', '#']).next()).unwrap_or("/").to_owned();
    Ok(Some(Request { method, path, body: String::from_utf8_lossy(&body).into_owned() }))
}
