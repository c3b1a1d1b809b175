//! `cargo xtask serve`: from a fresh clone to a running cluster in the browser.

use crate::run::{Outcome, Run, find, root};
use crate::{dist, tools};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};

/// Builds the page and serves it until it is interrupted.
pub fn serve(words: &[String]) -> Outcome {
    let (mut dev, mut open, mut port) = (false, true, 8080_u16);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--dev" => dev = true,
            "--no-open" => open = false,
            "--port" => {
                let number = words.next().ok_or("--port wants a number")?;
                port = number.parse().map_err(|_| format!("--port wants a number, not '{number}'"))?;
            }
            other => return Err(format!("serve has no option '{other}'; it has --dev, --port N and --no-open")),
        }
    }
    if dev {
        tools::report(&tools::for_page());
        return Run::new("trunk").args(["serve", "--port", &port.to_string()]).without_env("NO_COLOR").check();
    }
    dist::build()?;
    let listener = listen(port)?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let url = format!("http://localhost:{}/", address.port());
    println!("\nVitrine is at {url}  (Ctrl-C ends it)");
    if open {
        open_browser(&url);
    }
    let dist = root().join("dist");
    for stream in listener.incoming().filter_map(Result::ok) {
        let dist = dist.clone();
        std::thread::spawn(move || answer(stream, &dist));
    }
    Ok(())
}

/// The port asked for, or else the next free one.
fn listen(port: u16) -> Result<TcpListener, String> {
    let tried = (port..=port.saturating_add(20)).find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok());
    tried.ok_or_else(|| format!("no free port from {port} on: choose one with --port"))
}

fn open_browser(url: &str) {
    let display = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    let opener = ["xdg-open", "open"].into_iter().find(|program| find(program).is_some());
    match opener {
        Some(opener) if display || opener == "open" => {
            if Run::new(opener).args([url]).read().is_none() {
                println!("{opener} could not open a browser: open the address yourself");
            }
        }
        _ => println!("no display here: open the address in a browser yourself"),
    }
}

/// One request a connection: enough for a page of a handful of files.
fn answer(stream: TcpStream, dist: &Path) {
    // A browser that hangs up early is not our trouble.
    let _ = respond(stream, dist);
}

fn respond(stream: TcpStream, dist: &Path) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?.take(64 * 1024)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (status, kind, body) = match (method, file_of(target)) {
        ("GET" | "HEAD", Some(path)) => match std::fs::read(dist.join(&path)) {
            Ok(body) => ("200 OK", content_type(&path), body),
            Err(_) => ("404 Not Found", "text/plain", b"there is no such file\n".to_vec()),
        },
        ("GET" | "HEAD", None) => ("404 Not Found", "text/plain", b"there is no such file\n".to_vec()),
        _ => ("405 Method Not Allowed", "text/plain", b"this server only gives files\n".to_vec()),
    };
    let mut stream = stream;
    let length = body.len();
    write!(stream, "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n")?;
    write!(stream, "Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n")?;
    if method == "GET" { stream.write_all(&body) } else { Ok(()) }
}

/// The file that a request's target names, relative to the page; None for anything that would climb out of it.
fn file_of(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.into() };
    let path = PathBuf::from(path);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_names_a_file_of_the_page_or_nothing() {
        let cases = [
            ("/", Some("index.html")),
            ("/?lang=fr&pace=max", Some("index.html")),
            ("/page-1a2b.js", Some("page-1a2b.js")),
            ("/../Cargo.toml", None),
            ("/a/../../Cargo.toml", None),
            ("//etc/passwd", None),
            ("", None),
        ];
        for (target, file) in cases {
            assert_eq!(file_of(target), file.map(PathBuf::from), "{target}");
        }
    }
}
