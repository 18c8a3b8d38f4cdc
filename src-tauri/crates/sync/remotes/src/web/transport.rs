//! The way of a request to a server and back, with bounds: no answer is waited for without end, none
//! grows without end, and what cannot be an answer of a store is none.
//! Deliberately absent: following to other addresses; where a server sends us, credentials would go.

use super::answers::Answer;
use crate::patience::Patience;
use futures_util::stream;
use http::response::Parts;
use http::{Method, Request, Response, StatusCode, header};
use opendal::raw::Operation;
use opendal::raw::oio::ReadStream;
use opendal::{Buffer, HttpBody, HttpTransport, Result};
use opendal_http_transport_reqwest::ReqwestTransport;

/// Beyond this nothing is read of one answer: a listing of some ten thousand names.
const LONGEST: u64 = 64 << 20;
/// Beyond this nothing is read of an object whose length is not told: no object of ours is as long.
const LONGEST_UNTOLD: usize = 16 << 20;
/// Beyond this nothing is read of an error.
const LONGEST_ERROR: usize = 64 << 10;

/// reqwest, with bounds.
pub(super) struct Bounded {
    pub(super) inner: ReqwestTransport,
    pub(super) patience: Patience,
}

impl HttpTransport for Bounded {
    async fn fetch(&self, request: Request<Buffer>) -> Result<Response<HttpBody>> {
        let lists = request.method() == "PROPFIND"
            || request.extensions().get::<Operation>() == Some(&Operation::List);
        let reads = request.method() == Method::GET;
        let makes = request.method() == "MKCOL";
        let patience = self.patience.whole(request.body().len());
        let answered = tokio::time::timeout(patience, self.inner.fetch(request)).await;
        let (head, body) = answered.map_err(|_| Answer::Slow.error())??.into_parts();
        let mut body = HttpBody::new(parts(body, self.patience), None);
        if head.status == StatusCode::FORBIDDEN && is_xml(&head.headers) {
            let code = code(&mut body).await;
            return Err(refusal(head.status, code.as_deref()));
        }
        // What exists is not to be made: opendal knows.
        let exists = makes && head.status == StatusCode::METHOD_NOT_ALLOWED;
        if let Some(answer) = Answer::to(head.status, None).filter(|_| !exists) {
            return Err(answer.error());
        }
        if lists && head.status.is_success() && !is_xml(&head.headers) {
            return Err(Answer::NoListing.error());
        }
        let untold = reads && !head.headers.contains_key(header::CONTENT_LENGTH);
        match untold && head.status.is_success() {
            true => measured(head, body).await,
            false => Ok(Response::from_parts(head, body)),
        }
    }
}

/// The same answer with its length told, without which opendal takes no object.
async fn measured(mut head: Parts, mut body: HttpBody) -> Result<Response<HttpBody>> {
    let bytes = up_to(&mut body, LONGEST_UNTOLD).await?;
    if bytes.len() > LONGEST_UNTOLD {
        return Err(Answer::Endless.error());
    }
    head.headers
        .insert(header::CONTENT_LENGTH, bytes.len().into());
    let whole = stream::iter([Ok(Buffer::from(bytes))]);
    Ok(Response::from_parts(head, HttpBody::new(whole, None)))
}

/// A body, or a little more than so many bytes of it.
async fn up_to(body: &mut HttpBody, most: usize) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    while bytes.len() <= most {
        let part = body.read().await?;
        if part.is_empty() {
            break;
        }
        part.for_each(|chunk| bytes.extend_from_slice(&chunk));
    }
    Ok(bytes)
}

fn refusal(status: StatusCode, code: Option<&str>) -> opendal::Error {
    Answer::to(status, code)
        .unwrap_or(Answer::Refused(status))
        .error()
}

/// XML for programs; a page for people may be well-formed too.
fn is_xml(headers: &http::HeaderMap) -> bool {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .map(http::HeaderValue::as_bytes);
    let kind = kind.map(|kind| String::from_utf8_lossy(kind).to_ascii_lowercase());
    kind.is_some_and(|kind| kind.contains("xml") && !kind.contains("html"))
}

/// The word for an error in the body that S3 sends with it.
async fn code(body: &mut HttpBody) -> Option<String> {
    let bytes = up_to(body, LONGEST_ERROR).await.ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let (_, rest) = text.split_once("<Code>")?;
    rest.split_once("</Code>").map(|(code, _)| code.to_owned())
}

/// The parts of a body, each waited for no longer than `patience` has grace, and not too many. A body
/// that breaks off is not asked for again from there: a server that knows no ranges would begin anew.
fn parts(
    body: HttpBody,
    patience: Patience,
) -> impl futures_util::Stream<Item = Result<Buffer>> + Send + Sync + Unpin + 'static {
    Box::pin(stream::try_unfold(
        (body, 0),
        move |(mut body, read)| async move {
            let part = tokio::time::timeout(patience.grace, body.read()).await;
            let part = part.map_err(|_| Answer::Slow.error())?;
            let part = part.map_err(opendal::Error::set_permanent)?;
            let read = read + part.len() as u64;
            if read > LONGEST {
                return Err(Answer::Endless.error());
            }
            Ok((!part.is_empty()).then_some((part, (body, read))))
        },
    ))
}
