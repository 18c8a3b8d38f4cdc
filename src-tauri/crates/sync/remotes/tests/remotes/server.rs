//! A small WebDAV server of our own, which can be told to lie in one way.
//! Deliberately absent: what a real server is for; those are Apache's and Ceph's.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What is wrong with the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lie {
    None,
    /// Every request gets these bytes, whatever it was.
    Says(&'static str),
    /// Nothing answers after the connection.
    Hangs,
    /// The answer begins and goes on no further.
    HangsInBody,
    /// The answer never ends.
    Endless,
    /// The answer does not say how long it is.
    Untold,
    /// GET says how long the object is, and breaks off in the middle.
    BreaksOff,
    /// GET gives half of it as if it were all.
    Halves,
    /// GET gives no bytes.
    Empties,
    /// GET gives a login page.
    LogsIn,
    /// GET gives other bytes of the same length.
    Flips,
    /// PUT says yes and keeps nothing.
    Loses,
    /// PUT says yes and keeps the first bytes for ever.
    KeepsOld,
    /// DELETE says yes and keeps the object.
    KeepsDeleted,
    /// Listings have names of their own.
    Renames,
    /// Listings have nothing, as after a `PUT` that came late.
    ListsNothing,
    /// Listings keep what was deleted.
    ListsDeleted,
    /// Listings have other sizes.
    Missizes,
    /// Listings have one tag for everything.
    SameTags,
    /// Listings are a page for people, well-formed.
    ListsPage,
    /// Listings name what lies elsewhere, and worse.
    ListsOdd,
    /// This method gets this status.
    Refuses(&'static str, u16),
    /// So many requests are told that the server is busy.
    Busy(usize),
}

#[derive(Default)]
struct Disk {
    files: BTreeMap<String, (Vec<u8>, u64)>,
    deleted: BTreeMap<String, (Vec<u8>, u64)>,
    folders: BTreeSet<String>,
    version: u64,
    requests: Vec<String>,
}

/// A running server; it ends with this value.
pub struct Server {
    port: u16,
    disk: Arc<Mutex<Disk>>,
    task: JoinHandle<()>,
}

struct Request {
    method: String,
    path: String,
    body: Vec<u8>,
}

impl Server {
    pub async fn start(lie: Lie) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let disk = Arc::new(Mutex::new(Disk::default()));
        disk.lock().unwrap().folders.insert("/dav/".into());
        let shared = disk.clone();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, shared.clone(), lie.clone()));
            }
        });
        Self { port, disk, task }
    }

    /// The address of its WebDAV collection.
    pub fn address(&self) -> String {
        format!("webdav+http://127.0.0.1:{}/dav/", self.port)
    }

    /// The address of a bucket that it does not really have.
    pub fn bucket(&self) -> String {
        format!(
            "s3://bucket/?endpoint=http%3A%2F%2F127.0.0.1%3A{}",
            self.port
        )
    }

    /// What was asked since this was asked last: method and path.
    pub fn requests(&self) -> Vec<String> {
        std::mem::take(&mut self.disk.lock().unwrap().requests)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(stream: TcpStream, disk: Arc<Mutex<Disk>>, lie: Lie) {
    let mut stream = BufReader::new(stream);
    while let Some(request) = request(&mut stream).await {
        let line = format!("{} {}", request.method, request.path);
        disk.lock().unwrap().requests.push(line);
        if lie == Lie::Hangs {
            std::future::pending::<()>().await;
        }
        let reads = request.method == "GET";
        let reply = disk.lock().unwrap().answer(request, &lie);
        let half = reply.len() - reply.len().min(1000);
        match lie {
            Lie::HangsInBody => {
                let _ = stream
                    .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab")
                    .await;
                std::future::pending::<()>().await;
            }
            Lie::Endless => {
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
                while stream.write_all(&[b'x'; 4096]).await.is_ok() {}
                return;
            }
            Lie::BreaksOff if reads => {
                let _ = stream.write_all(&reply[..half]).await;
                return;
            }
            Lie::Untold if reads => {
                let head = String::from_utf8_lossy(&reply);
                let head = head
                    .lines()
                    .find(|line| line.starts_with("Content-Length"))
                    .unwrap();
                let at = reply
                    .windows(head.len())
                    .position(|here| here == head.as_bytes())
                    .unwrap();
                let _ = stream
                    .write_all(&[&reply[..at], &reply[at + head.len() + 2..]].concat())
                    .await;
                return;
            }
            _ if stream.write_all(&reply).await.is_err() => return,
            _ => {}
        }
    }
}

async fn request(stream: &mut BufReader<TcpStream>) -> Option<Request> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).unwrap();
    let mut words = head.split(' ');
    let (method, path) = (words.next()?.to_owned(), words.next()?);
    let lower = head.to_ascii_lowercase();
    let length = lower.split("content-length: ").nth(1);
    let length = length.map_or(0, |rest| {
        rest.lines().next().unwrap().trim().parse().unwrap()
    });
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    Some(Request {
        method,
        path: opendal::raw::percent_decode_path(path),
        body,
    })
}

fn reply(status: u16, kind: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let place = if status / 100 == 3 {
        "Location: http://127.0.0.1:1/\r\n"
    } else {
        ""
    };
    let head = format!(
        "HTTP/1.1 {status} X\r\n{place}Content-Type: {kind}\r\nContent-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

const PAGE: &[u8] = b"<!DOCTYPE html>\n<html><body>Welcome to Hotel Sj\xc3\xb6fart</body></html>";

impl Disk {
    fn answer(&mut self, request: Request, lie: &Lie) -> Vec<u8> {
        let Request { method, path, body } = request;
        match lie {
            Lie::Says(reply) => return reply.as_bytes().to_vec(),
            Lie::Refuses(which, status) if *which == method || *which == "*" => {
                return reply(*status, "text/html", PAGE);
            }
            Lie::Busy(times) if self.requests.len() <= *times => {
                return reply(503, "text/html", PAGE);
            }
            _ => {}
        }
        let above = format!(
            "{}/",
            path.trim_end_matches('/').rsplit_once('/').unwrap().0
        );
        let has_above = self.folders.contains(&above);
        match &*method {
            "GET" => self.read(&path, lie),
            "PUT" | "MKCOL" if !has_above => reply(409, "text/html", PAGE),
            "PUT" => self.write(path, body, lie),
            "MKCOL" => {
                let is_new = self.folders.insert(path);
                reply(if is_new { 201 } else { 405 }, "text/html", b"")
            }
            "DELETE" if *lie == Lie::KeepsDeleted => reply(204, "", b""),
            "DELETE" => match self.files.remove_entry(&path) {
                None => reply(404, "text/html", PAGE),
                Some((path, file)) => {
                    self.deleted.insert(path, file);
                    reply(204, "", b"")
                }
            },
            "PROPFIND" => self.list(&path, lie),
            _ => reply(501, "text/html", PAGE),
        }
    }

    fn read(&self, path: &str, lie: &Lie) -> Vec<u8> {
        let Some((bytes, _)) = self.files.get(path) else {
            return reply(404, "text/html", PAGE);
        };
        let flipped: Vec<u8> = bytes.iter().map(|byte| !byte).collect();
        let bytes = match lie {
            Lie::Halves => &bytes[..bytes.len() / 2],
            Lie::Empties => b"",
            Lie::LogsIn => PAGE,
            Lie::Flips => &flipped,
            _ => bytes,
        };
        reply(200, "application/octet-stream", bytes)
    }

    fn write(&mut self, path: String, body: Vec<u8>, lie: &Lie) -> Vec<u8> {
        self.version += 1;
        let is_kept = *lie == Lie::KeepsOld && self.files.contains_key(&path);
        if *lie != Lie::Loses && !is_kept {
            self.files.insert(path, (body, self.version));
        }
        reply(201, "text/html", PAGE)
    }

    fn list(&self, path: &str, lie: &Lie) -> Vec<u8> {
        if !self.folders.contains(path) && !self.files.contains_key(path) {
            return reply(404, "text/html", PAGE);
        }
        let mut files = self.files.clone();
        match lie {
            Lie::ListsPage => return reply(200, "application/xhtml+xml", PAGE),
            Lie::ListsNothing => files.clear(),
            Lie::ListsDeleted => files.extend(self.deleted.clone()),
            _ => {}
        }
        let inside = |one: &String| {
            let rest = one
                .strip_prefix(path)
                .map(|rest| rest.trim_end_matches('/'));
            rest.is_some_and(|rest| !rest.contains('/'))
        };
        let mut body = String::from("<D:multistatus xmlns:D=\"DAV:\">");
        for folder in self.folders.iter().filter(|folder| inside(folder)) {
            body += &response(folder, "<D:resourcetype><D:collection/></D:resourcetype>");
        }
        for (file, (bytes, version)) in files.iter().filter(|(file, _)| inside(file)) {
            let size = bytes.len() + usize::from(*lie == Lie::Missizes);
            let tag = if *lie == Lie::SameTags { 0 } else { *version };
            let file = if *lie == Lie::Renames {
                format!("{path}x{version}")
            } else {
                file.clone()
            };
            let what = format!(
                "<D:getcontentlength>{size}</D:getcontentlength><D:getetag>\"{tag}\"</D:getetag>"
            );
            body += &response(&file, &what);
        }
        if *lie == Lie::ListsOdd {
            let what = "<D:getcontentlength>1</D:getcontentlength>";
            for odd in [
                "/etc/passwd",
                "/dav/v1/h/../../x",
                "/dav/v1/h/..",
                "x",
                "/",
                "/dav/v1/h/a\\b",
            ] {
                body += &response(odd, what);
            }
        }
        reply(
            207,
            "application/xml",
            (body + "</D:multistatus>").as_bytes(),
        )
    }
}

fn response(path: &str, what: &str) -> String {
    let path = opendal::raw::percent_encode_path(path);
    format!(
        "<D:response><D:href>{path}</D:href><D:propstat><D:prop>{what}\
         <D:getlastmodified>Sun, 22 Nov 2026 01:43:00 GMT</D:getlastmodified></D:prop>\
         <D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
    )
}
