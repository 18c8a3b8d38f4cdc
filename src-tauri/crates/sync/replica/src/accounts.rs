//! The scopes of accounts: opened by whoever shares an account first, and from then on the name under
//! which all that belongs to it goes out.
//! Deliberately absent: who else may read it (`Engine::give`).

use crate::{ReplicaError, StoreReplica};
use std::collections::BTreeMap;
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
    let unshared = unshared.map_err(|error| local(error.into()))?;
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    let open = scopes_of(engine.rights(), engine.device());
    for account in unshared {
        match open.get(&account) {
            Some(scope) => known.push((account, *scope)),
            None => unknown.push(account),
        }
    }
    for (account, scope) in &known {
        if *scope == Scope::of_account(engine.device(), *account) {
            for admin in admins {
                if engine.rights().role(*admin, *scope) != Some(Role::Admin) {
                    engine.give(replica, *admin, *scope, Role::Admin).await?;
                }
            }
        }
    }
    let name = async |named: &[(RowId, Scope)]| {
        let named = named.iter().map(|(account, scope)| (*account, scope.0));
        let done = store.name_scopes(named.collect()).await;
        done.map_err(|error| local(error.into()))
    };
    name(&known).await?;
    let mut opened = Vec::new();
    for some in unknown.chunks(AT_ONCE) {
        let scopes = engine.open_accounts(replica, rng, some, admins).await?;
        let some: Vec<_> = some.iter().copied().zip(scopes).collect();
        name(&some).await?;
        opened.extend(some);
    }
    Ok(opened)
}

/// How many accounts are opened in one transaction.
const AT_ONCE: usize = 500;

/// The scopes of accounts that are open already: this device's own before those of others, of which the
/// least, so that all agree.
fn scopes_of(rights: &Rights, device: DeviceKey) -> BTreeMap<RowId, Scope> {
    let mut open: BTreeMap<RowId, Scope> = BTreeMap::new();
    for scope in rights.scopes() {
        let Some(account) = rights.account(scope) else {
            continue;
        };
        let own = Scope::of_account(device, account);
        let rank = |scope: Scope| (scope != own, scope);
        let best = open.entry(account).or_insert(scope);
        if rank(scope) < rank(*best) {
            *best = scope;
        }
    }
    open
}
