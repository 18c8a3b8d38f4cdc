//! The engine on the bench: one at a time works with it. It is put back only by whoever ended well; one
//! that failed or was dropped in the middle is opened anew from the database, which is always whole.
//! Deliberately absent: what is done with it.

use crate::error::SharingError;
use crate::founding;
use crate::ports::Hands;
use crate::sharing::Sharing;
use crate::view::View;
use tokio::sync::MutexGuard;
use valise_domain::id::RowId;
use valise_domain::nouns::{Account, MemberId, Noun as _};
use valise_replica::{StoreReplica, share_accounts};
use valise_sync::engine::Engine;
use valise_sync::formats::Scope;
use valise_sync::formats::statement::Role;
use valise_sync::seal::AgeSealer;

/// An engine and its database.
pub(crate) struct Running {
    pub engine: Engine<AgeSealer>,
    pub replica: StoreReplica,
}

/// An engine in use.
pub(crate) struct Bench<'a> {
    pub sharing: &'a Sharing,
    place: MutexGuard<'a, Option<Running>>,
    pub engine: Engine<AgeSealer>,
    pub replica: StoreReplica,
    pub hands: Hands,
}

impl Sharing {
    /// Takes the engine, once nobody else has it. A founding that was cut off is finished first.
    pub(crate) async fn bench(&self) -> Result<Bench<'_>, SharingError> {
        let mut place = self.inner.engine.lock().await;
        let mut hands = self.inner.place.hands();
        let Running { engine, replica } = match place.take() {
            Some(running) => running,
            None => {
                let settings = self.settings()?;
                if settings.is_founding() {
                    founding::finish(self, &settings).await?;
                }
                let genesis = settings.genesis()?;
                let mut replica = StoreReplica::of(self.store().clone(), genesis).await?;
                let keys = self.inner.keys.clone();
                let engine = Engine::open(keys, genesis, AgeSealer, &mut replica, &mut hands);
                let engine = engine.await?;
                Running { engine, replica }
            }
        };
        Ok(Bench {
            sharing: self,
            place,
            engine,
            replica,
            hands,
        })
    }
}

impl Bench<'_> {
    /// Puts the engine back and shows what it came to.
    pub fn put_back(self) {
        let Self {
            sharing,
            mut place,
            engine,
            replica,
            ..
        } = self;
        sharing.show(View::of(&engine));
        *place = Some(Running { engine, replica });
    }

    /// The scope of an account that is shared from here, or (none) of what belongs to no account.
    pub async fn scope(&mut self, account: Option<RowId>) -> Result<Scope, SharingError> {
        let Some(account) = account else {
            return Ok(self.engine.rights().common());
        };
        let store = self.replica.store().clone();
        for attempt in 0..2 {
            let named = store.scope_of(Account::TABLE.id, account).await?;
            if let Some(name) = named {
                return Ok(Scope(name));
            }
            if attempt == 0 {
                // It may have been made since the last round.
                self.share_accounts().await?;
            }
        }
        Err(SharingError::NoAccount(account))
    }

    /// Shares accounts that were made here since: each gets its scope and key, and the admins of the
    /// workspace become its admins too, so that no account is lost with its only reader. Gives how many
    /// were opened; none where this device may open none.
    pub async fn share_accounts(&mut self) -> Result<usize, SharingError> {
        let rights = self.engine.rights();
        let common = rights.common();
        let own = rights.member_of(self.engine.device());
        let role = own.and_then(|member| rights.role(member, common));
        if role < Some(Role::Editor) {
            return Ok(0);
        }
        let is_admin = |member: &_| rights.role(*member, common) == Some(Role::Admin);
        let others = rights.members().into_iter();
        let admins = others.filter(|member| Some(*member) != own && is_admin(member));
        let admins: Vec<MemberId> = admins.collect();
        let (engine, replica) = (&mut self.engine, &mut self.replica);
        let opened = share_accounts(engine, replica, &mut self.hands, &admins).await?;
        Ok(opened.len())
    }
}
