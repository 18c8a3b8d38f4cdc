//! The scopes of accounts: opened by whoever shares an account first, and from then on the name under
//! which all that belongs to it goes out.
//! Deliberately absent: who else may read it (`Engine::give`).

use crate::{ReplicaError, StoreReplica};
use valise_domain::id::RowId;
use valise_domain::nouns::MemberId;
use valise_sync::SyncError;
use valise_sync::engine::Engine;
use valise_sync::engine::ports::Rng;
use valise_sync::formats::statement::Role;
use valise_sync::formats::{DeviceKey, Scope};
use valise_sync::identity::rights::Rights;
use valise_sync::seal::Sealer;

/// Shares every account that was made here and is not shared yet: under the scope that somebody opened
/// for it, else under one that is opened now. Gives the accounts that were opened. Before the first
/// round of a founder, and whenever accounts were made; without effect where there is nothing to do.
/// Those of `admins` become its admins too, before anything of it goes out: whoever is cut off in between
/// does the rest the next time.
pub async fn share_accounts<S: Sealer>(
    engine: &mut Engine<S>,
    replica: &mut StoreReplica,
    rng: &mut impl Rng,
    admins: &[MemberId],
) -> Result<Vec<(RowId, Scope)>, SyncError> {
    let local = |error: ReplicaError| SyncError::Replica(Box::new(error));
    let store = replica.store().clone();
    let unshared = store.unshared_accounts().await;
    let mut opened = Vec::new();
    for account in unshared.map_err(|error| local(error.into()))? {
        let known = scope_of(engine.rights(), engine.device(), account);
        let scope = match known {
            Some(scope) => scope,
            None => {
                let scope = engine.open_account(replica, rng, account).await?;
                opened.push((account, scope));
                scope
            }
        };
        if scope == Scope::of_account(engine.device(), account) {
            for admin in admins {
                if engine.rights().role(*admin, scope) != Some(Role::Admin) {
                    engine.give(replica, *admin, scope, Role::Admin).await?;
                }
            }
        }
        let named = store.name_scope(Some(account), scope.0).await;
        named.map_err(|error| local(error.into()))?;
    }
    Ok(opened)
}

/// The scope of an account that is open already: this device's own before those of others, of which
/// the least, so that all agree.
fn scope_of(rights: &Rights, device: DeviceKey, account: RowId) -> Option<Scope> {
    let own = Scope::of_account(device, account);
    let scopes = rights.scopes().into_iter();
    let of = scopes.filter(|scope| rights.account(*scope) == Some(account));
    of.min_by_key(|scope| (*scope != own, *scope))
}
