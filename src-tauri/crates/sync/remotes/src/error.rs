//! Why a remote cannot be set up. Once it is, it only has `StoreFault`s.
//! Deliberately absent: what a person is told (`desk`).

use std::io;
use valise_sync::StoreFault;

/// Why a remote cannot be set up.
#[derive(Debug, thiserror::Error)]
pub enum RemoteError {
    /// The text is no address of a remote.
    #[error("the address cannot be read")]
    Address,
    /// A folder must be named from the root of the file system.
    #[error("the folder is not named from the root")]
    Relative,
    /// Addresses are shown and logged, so credentials have no place in them.
    #[error("the address holds a credential")]
    CredentialInside,
    /// Over plain HTTP everybody on the way would read the password.
    #[error("a password would travel in the clear")]
    Unprotected,
    /// The credential is of a kind that this remote does not take, or has signs it may not have.
    #[error("the credential does not fit")]
    Credential,
    /// The folder holds the workspace itself, or lies in it.
    #[error("the folder and the workspace's own folder lie in each other")]
    Overlap,
    /// The folder cannot be looked at or made.
    #[error("the folder cannot be used")]
    Folder(#[source] io::Error),
    /// The system's list of trusted certificates cannot be read.
    #[error("no encrypted connection can be made")]
    Tls(#[from] rustls::Error),
    /// The client for the network cannot be made.
    #[error("no connection can be made")]
    Client(#[from] reqwest::Error),
    /// The service cannot be made of this address.
    #[error("the service does not take the address")]
    Service(#[from] opendal::Error),
    /// The remote does not do what a remote must.
    #[error("the remote failed its trial: {flaw:?}")]
    Flawed {
        /// What is wrong with it.
        flaw: Flaw,
        /// What it said, if it said so itself.
        #[source]
        fault: Option<StoreFault>,
    },
}

/// What a trial found wrong with a remote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// Nobody answers there, or the folder or bucket does not exist.
    Unreachable,
    /// The server's certificate is not one this system trusts.
    Certificate,
    /// The server has pages for people only: a login, a captive portal, a wrong address.
    WebPage,
    /// The server sends us to another address, where credentials must not follow unasked.
    Elsewhere,
    /// The credential is not accepted.
    Denied,
    /// The server takes this system's clock to be wrong, and therefore no request of it.
    Clock,
    /// It has no room left.
    Full,
    /// Objects that nobody wrote are there.
    MadeUp,
    /// It can be read but not written.
    ReadOnly,
    /// What was written is not there.
    Lost,
    /// What was written is there with no bytes.
    Empty,
    /// What was written has lost its end.
    Truncated,
    /// What was written has other bytes.
    Changed,
    /// Written anew, the old bytes come back.
    StaleRead,
    /// The listing does not name what was written, or by other names.
    WrongNames,
    /// The listing tells a wrong size.
    WrongSize,
    /// The listing does not show that an object was written anew.
    StaleTag,
    /// Objects of one's own cannot be deleted.
    NoDelete,
    /// What was deleted can still be read.
    Undeleted,
    /// What was deleted is still listed.
    StaleList,
}

impl Flaw {
    /// All of them, each with its code: message `flaw-<code>` in the catalogues.
    pub const ALL: [(Self, &'static str); 20] = [
        (Self::Unreachable, "unreachable"),
        (Self::Certificate, "certificate"),
        (Self::WebPage, "web_page"),
        (Self::Elsewhere, "elsewhere"),
        (Self::Denied, "denied"),
        (Self::Clock, "clock"),
        (Self::Full, "full"),
        (Self::MadeUp, "made_up"),
        (Self::ReadOnly, "read_only"),
        (Self::Lost, "lost"),
        (Self::Empty, "empty"),
        (Self::Truncated, "truncated"),
        (Self::Changed, "changed"),
        (Self::StaleRead, "stale_read"),
        (Self::WrongNames, "wrong_names"),
        (Self::WrongSize, "wrong_size"),
        (Self::StaleTag, "stale_tag"),
        (Self::NoDelete, "no_delete"),
        (Self::Undeleted, "undeleted"),
        (Self::StaleList, "stale_list"),
    ];

    /// Its code.
    pub fn code(self) -> &'static str {
        let found = Self::ALL.into_iter().find(|(flaw, _)| *flaw == self);
        found.map_or("", |(_, code)| code)
    }
}
