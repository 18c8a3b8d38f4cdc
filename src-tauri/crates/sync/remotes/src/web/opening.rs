//! How clients of services are made: their addresses and credentials, TLS, the layers around them.
//! Deliberately absent: settings from the environment or from files of other programs.

use super::transport::Bounded;
use crate::address::Bucket;
use crate::credential::{Credential, Kind};
use crate::error::RemoteError;
use crate::patience::Patience;
use opendal::layers::RetryLayer;
use opendal::raw::percent_decode_path;
use opendal::services::{S3, Webdav};
use opendal::{HttpTransporter, Operator};
use opendal_http_transport_reqwest::ReqwestTransport;
use reqwest::Url;
use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::BuilderVerifierExt;
use std::sync::Arc;
use std::time::Duration;

/// How we name ourselves to servers.
const AGENT: &str = "Valise";
/// The first pause before trouble is tried again.
const PAUSE: Duration = Duration::from_millis(200);

/// A client for a bucket.
pub(super) fn bucket(
    bucket: &Bucket,
    credential: Option<&Credential>,
    patience: Patience,
) -> Result<Operator, RemoteError> {
    let Some(Kind::Keys { id, secret }) = credential.map(Credential::kind) else {
        return Err(RemoteError::Credential);
    };
    let mut service = S3::default()
        .bucket(&bucket.name)
        .endpoint(bucket.endpoint.as_str())
        .region(&bucket.region)
        .access_key_id(id)
        .secret_access_key(secret)
        .disable_config_load()
        .disable_ec2_metadata();
    if bucket.in_host {
        service = service.enable_virtual_host_style();
    }
    let operator = Operator::new(service)?;
    layered(operator, &bucket.endpoint, patience)
}

/// A client for a collection.
pub(super) fn collection(
    url: &Url,
    credential: Option<&Credential>,
    patience: Patience,
) -> Result<Operator, RemoteError> {
    let service = Webdav::default()
        .endpoint(url.as_str().trim_end_matches('/'))
        .disable_create_dir(true);
    let service = match credential.map(Credential::kind) {
        None => service,
        Some(Kind::Password { user, password }) => service.username(user).password(password),
        Some(Kind::Token(token)) => service.token(token),
        Some(Kind::Keys { .. }) => return Err(RemoteError::Credential),
    };
    layered(Operator::new(service)?, url, patience)
}

/// The collection that holds this one, and this one's name with a slash.
pub(super) fn above(url: &Url) -> Option<(Url, String)> {
    let (above, name) = url.path().trim_end_matches('/').rsplit_once('/')?;
    let name = format!("{}/", percent_decode_path(name));
    let mut outer = url.clone();
    outer.set_path(&format!("{above}/"));
    (name.len() > 1).then_some((outer, name))
}

fn layered(operator: Operator, url: &Url, patience: Patience) -> Result<Operator, RemoteError> {
    let transport = Bounded {
        inner: ReqwestTransport::new(client(url, patience)?),
        patience,
    };
    let context = operator.base_context();
    let context = context.with_http_transport(HttpTransporter::new(transport));
    let retries = RetryLayer::new()
        .with_max_times(patience.retries)
        .with_min_delay(PAUSE)
        .with_jitter();
    Ok(operator.with_context(context).layer(retries))
}

/// Every server is held to the certificates that the system trusts. Plain HTTP needs none.
fn client(url: &Url, patience: Patience) -> Result<reqwest::Client, RemoteError> {
    let versions = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?;
    let tls = match url.scheme() {
        "https" => versions.with_platform_verifier()?,
        _ => versions.with_root_certificates(RootCertStore::empty()),
    };
    let client = reqwest::Client::builder()
        .tls_backend_preconfigured(tls.with_no_client_auth())
        .user_agent(AGENT)
        .referer(false)
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(patience.grace);
    Ok(client.build()?)
}
