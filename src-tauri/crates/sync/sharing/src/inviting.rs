//! Letting others in: an invitation, who asked on it, and the decision.
//! Deliberately absent: the other side (`joining`).

use crate::error::SharingError;
use crate::joining::called;
use crate::sharing::Sharing;
use valise_domain::id::RowId;
use valise_domain::nouns::MemberId;
use valise_sync::formats::enrolment::Request;
use valise_sync::formats::statement::Role;
use valise_sync::formats::{DeviceKey, Hash, names};
use valise_sync::identity::enrol::{Code, six_words};
use valise_sync::identity::qr::{Squares, squares};
use zeroize::Zeroizing;

/// An invitation to hand over: either form is enough. Not to be sent by mail.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its name, for taking it back.
    pub name: String,
    /// 26 letters in groups of four, to be read out.
    pub letters: Zeroizing<String>,
    /// The picture that carries the same and the workspace.
    pub picture: Squares,
    /// What stands in the picture, to be pasted.
    pub text: Zeroizing<String>,
}

impl std::fmt::Debug for Invitation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Invitation({}, ***)", self.name)
    }
}

/// An invitation that was made here and not taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInvitation {
    /// Its name.
    pub name: String,
    /// When it was made, milliseconds since 1970.
    pub made_ms: i64,
}

/// Somebody who asks to join.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The name of the invitation.
    pub invitation: String,
    /// What the person calls themselves: not yet to be believed.
    pub person: String,
    /// What they call their device.
    pub device_name: String,
    /// The device's key.
    pub device: DeviceKey,
    /// The six words that the other side must see too.
    pub words: [String; 6],
    /// Whether the device was let in already.
    pub admitted: bool,
    request: Request,
}

/// How long an invitation stands, milliseconds: whoever was given a code has asked by then, or never will.
const STANDS_MS: i64 = 14 * 86_400_000;
/// How many letters stand together.
const GROUP: usize = 4;

impl Sharing {
    /// Lays an invitation on the remote.
    pub async fn invite(&self) -> Result<Invitation, SharingError> {
        let bench = self.bench().await?;
        let code = Code::new(bench.hands.random());
        let (made_ms, letters) = (self.now_ms(), code.to_letters());
        // Kept first: one that lies there without being known here could not be taken back.
        let vault = &self.inner.vault;
        let keeping = vault.change_codes(move |codes| codes.push((made_ms, letters)));
        keeping.await?;
        let ticket = bench.engine.invite(&*self.remote(), code).await?;
        bench.put_back();
        let text = ticket.to_qr_text();
        Ok(Invitation {
            name: name_of(&ticket.code),
            letters: grouped(&ticket.code.to_letters()),
            picture: squares(&text)?,
            text,
        })
    }

    /// Invitations that were made here and not taken back, oldest first.
    pub async fn invitations(&self) -> Result<Vec<OpenInvitation>, SharingError> {
        let codes = self.inner.vault.codes().await?.into_iter();
        let open = codes.map(|(made_ms, letters)| {
            let code = Code::from_letters(&letters)?;
            let name = name_of(&code);
            Ok(OpenInvitation { name, made_ms })
        });
        open.collect()
    }

    /// Who asked to join on invitations that were made here. A device is listed once.
    pub async fn requests(&self) -> Result<Vec<Asked>, SharingError> {
        let codes = self.inner.vault.codes().await?;
        let bench = self.bench().await?;
        let engine = &bench.engine;
        let (genesis, own) = (engine.roster().genesis(), engine.device());
        let mut asked: Vec<Asked> = Vec::new();
        for (_, letters) in codes {
            let code = Code::from_letters(&letters)?;
            for request in engine.requests(&*self.remote(), &code).await? {
                if asked.iter().any(|one| one.device == request.device) {
                    continue;
                }
                let called = called(&request.name);
                asked.push(Asked {
                    invitation: name_of(&code),
                    person: called.person,
                    device_name: called.device,
                    device: request.device,
                    words: six_words(genesis, own, &request),
                    admitted: engine.rights().author(request.device).is_some(),
                    request,
                });
            }
        }
        bench.put_back();
        Ok(asked)
    }

    /// Lets somebody in, as a device of that member, with a role on what belongs to no account and on
    /// some accounts. To be called only after both sides saw the same six words. Takes effect with the
    /// next round, and may be called again where it was cut off.
    ///
    /// # Errors
    /// [`valise_sync::SyncError::NotAllowed`] where this device is no admin of the workspace;
    /// [`SharingError::NoAccount`] where an account is not shared from here.
    pub async fn approve(
        &self,
        asked: &Asked,
        member: MemberId,
        role: Role,
        accounts: &[(RowId, Role)],
    ) -> Result<(), SharingError> {
        let (device, called) = (asked.device, called(&asked.request.name));
        self.name_device(device, &called.device, member).await?;
        let settings = &self.inner.settings;
        settings.change(move |now| now.call(device, called)).await?;
        let mut bench = self.bench().await?;
        let mut rights = vec![(bench.scope(None).await?, role)];
        for (account, role) in accounts {
            rights.push((bench.scope(Some(*account)).await?, *role));
        }
        let (engine, replica) = (&mut bench.engine, &mut bench.replica);
        engine.approve(replica, &asked.request, member).await?;
        for (scope, role) in rights {
            engine.give(replica, member, scope, role).await?;
        }
        bench.put_back();
        self.inner.edited.notify_one();
        Ok(())
    }

    /// Takes back what has stood for too long. One whose remote fails now is taken back later.
    pub(crate) async fn lapse(&self) -> Result<(), SharingError> {
        let now_ms = self.now_ms();
        let mut open = self.invitations().await?;
        open.retain(|one| now_ms.saturating_sub(one.made_ms) > STANDS_MS);
        for one in open {
            self.withdraw(&one.name).await?;
        }
        Ok(())
    }

    /// Takes an invitation back, with the requests on it. [`SharingError::NoInvitation`] where none of
    /// that name was made here.
    pub async fn withdraw(&self, name: &str) -> Result<(), SharingError> {
        for (_, letters) in self.inner.vault.codes().await? {
            let code = Code::from_letters(&letters)?;
            if name_of(&code) != name {
                continue;
            }
            let bench = self.bench().await?;
            let engine = &bench.engine;
            engine.withdraw_invitation(&*self.remote(), &code).await?;
            bench.put_back();
            let vault = &self.inner.vault;
            let gone = move |codes: &mut Vec<_>| codes.retain(|(_, other)| *other != letters);
            return vault.change_codes(gone).await;
        }
        Err(SharingError::NoInvitation)
    }
}

impl Asked {
    /// The request by its hash, the same as long as it lies there.
    pub fn id(&self) -> Hash {
        self.request.hash
    }
}

/// The public name of an invitation: that of its object.
fn name_of(code: &Code) -> String {
    names::word(&code.name())
}

fn grouped(letters: &str) -> Zeroizing<String> {
    let mut grouped = Zeroizing::new(String::with_capacity(letters.len() * 2));
    for (at, letter) in letters.chars().enumerate() {
        if at > 0 && at % GROUP == 0 {
            grouped.push('-');
        }
        grouped.push(letter);
    }
    grouped
}
