//! The same things in the words of the store and of the engine. Numbers of states and reasons are
//! written into databases: they are never reused.
//! Deliberately absent: any decision.

use crate::ReplicaError;
use valise_domain::id::StreamId;
use valise_store as store;
use valise_sync::engine::replica::{
    Bundled, Cover, Entering, Facts, Held, Note, Object, Odd, OddReason, OwnPack, Pending, Reason,
    Remnant, Sealing, Span, State, Turn,
};
use valise_sync::formats::segment::Dep;
use valise_sync::formats::{DeviceKey, EpochId, Hash, Lineage, Scope};

const REASONS: [Reason; 7] = [
    Reason::UnknownDevice,
    Reason::NoGrant,
    Reason::PastCut,
    Reason::Ahead,
    Reason::NoKey,
    Reason::Unreadable,
    Reason::Disorder,
];

fn state_number(state: State) -> u8 {
    match state {
        State::Counted => store::COUNTS,
        State::Waiting(Reason::UnknownDevice) => 1,
        State::Waiting(Reason::NoGrant) => 2,
        State::Waiting(Reason::PastCut) => 3,
        State::Waiting(Reason::Ahead) => 4,
        State::Waiting(Reason::NoKey) => 5,
        State::Waiting(Reason::Unreadable) => 6,
        State::Waiting(Reason::Disorder) => 7,
    }
}

fn state(number: u8) -> Result<State, ReplicaError> {
    let all = REASONS.into_iter().map(State::Waiting);
    let mut all = all.chain([State::Counted]);
    all.find(|state| state_number(*state) == number)
        .ok_or(ReplicaError::Number(number))
}

fn reason_number(reason: OddReason) -> u8 {
    match reason {
        OddReason::Damaged => 1,
        OddReason::TooNew => 2,
        OddReason::Stranger => 3,
    }
}

pub(crate) fn odd(odd: store::Odd) -> Result<Odd, ReplicaError> {
    let all = [OddReason::Damaged, OddReason::TooNew, OddReason::Stranger];
    let mut all = all.into_iter();
    let reason = all.find(|reason| reason_number(*reason) == odd.reason);
    Ok(Odd {
        path: odd.path,
        tag: odd.tag,
        reason: reason.ok_or(ReplicaError::Number(odd.reason))?,
    })
}

pub(crate) fn facts(segment: store::Segment) -> Result<(Facts, State), ReplicaError> {
    let dep = |(stream, seq, head): store::Dep| Dep {
        stream,
        seq,
        head: Hash(head),
    };
    let span = |span: store::Span| Span {
        first: span.first,
        last: span.last,
        first_txn: span.first_txn,
    };
    let facts = Facts {
        hash: Hash(segment.hash),
        scope: Scope(segment.scope),
        device: DeviceKey(segment.device),
        lineage: Lineage(segment.lineage),
        stream: segment.stream,
        seq: segment.seq,
        prev: Hash(segment.prev),
        epoch: EpochId(segment.epoch),
        hlc_max: segment.hlc_max,
        wall_ms: segment.wall_ms,
        size: segment.size,
        deps: segment.deps.into_iter().map(dep).collect(),
        span: segment.span.map(span),
        left: segment.left.map(Hash),
    };
    Ok((facts, state(segment.state)?))
}

fn span(span: Span) -> store::Span {
    store::Span {
        first: span.first,
        last: span.last,
        first_txn: span.first_txn,
    }
}

fn held(held: Held) -> (store::Segment, Vec<u8>) {
    let facts = held.facts;
    let deps = facts.deps.into_iter();
    let segment = store::Segment {
        hash: facts.hash.0,
        scope: facts.scope.0,
        device: facts.device.0,
        lineage: facts.lineage.0,
        stream: facts.stream,
        seq: facts.seq,
        prev: facts.prev.0,
        epoch: facts.epoch.0,
        hlc_max: facts.hlc_max,
        wall_ms: facts.wall_ms,
        size: facts.size,
        deps: deps.map(|dep| (dep.stream, dep.seq, dep.head.0)).collect(),
        span: facts.span.map(span),
        left: facts.left.map(|left| left.0),
        state: state_number(held.state),
    };
    (segment, held.bytes)
}

fn cover(cover: Cover) -> store::Cover {
    store::Cover {
        lane: cover.lane,
        txn: cover.txn,
        other: cover.other,
        through: cover.through,
    }
}

fn entering(entering: Entering) -> store::Entering {
    store::Entering {
        hash: entering.hash.0,
        lane: entering.lane,
        ops: entering.ops,
    }
}

pub(crate) fn sealing(sealing: Sealing) -> store::Sealing {
    store::Sealing {
        scope: sealing.scope.0,
        segments: sealing.segments.into_iter().map(held).collect(),
        covers_added: sealing.covers_added.into_iter().map(cover).collect(),
        known: sealing.known,
    }
}

pub(crate) fn turn(turn: Turn) -> store::Turn {
    let changed = turn.changed.into_iter();
    let changed = changed.map(|(hash, state, of)| (hash.0, state_number(state), of.map(span)));
    let relaned = turn.relaned.into_iter();
    let relaned = relaned.map(|(hash, lane): (Hash, StreamId)| (hash.0, lane));
    store::Turn {
        scope: turn.scope.0,
        new: turn.new.into_iter().map(held).collect(),
        changed: changed.collect(),
        enter: turn.enter.into_iter().map(entering).collect(),
        leave: turn.leave.into_iter().map(|hash| hash.0).collect(),
        relaned: relaned.collect(),
        covers_added: turn.covers_added.into_iter().map(cover).collect(),
        covers_removed: turn.covers_removed.into_iter().map(cover).collect(),
        known: turn.known,
        observed: turn.observed,
    }
}

pub(crate) fn remnant(remnant: Remnant) -> store::Remnant {
    store::Remnant {
        of: remnant.of.0,
        hash: remnant.hash.0,
        epoch: remnant.epoch.0,
        bytes: remnant.bytes,
        unsent: remnant.unsent,
    }
}

pub(crate) fn pending(unsealed: store::Unsealed) -> Pending {
    Pending {
        scope: Scope(unsealed.scope),
        ops: unsealed.ops,
    }
}

pub(crate) fn object(object: store::Object) -> Object {
    Object {
        path: object.path,
        bytes: object.bytes,
        tag: object.tag,
        unsent: object.unsent,
    }
}

pub(crate) fn own_pack(pack: store::Pack) -> OwnPack {
    OwnPack {
        path: pack.path,
        scope: Scope(pack.scope),
        stream: pack.stream,
        from: pack.from,
        to: pack.to,
        made_ms: pack.made_ms,
        cleared: pack.cleared,
    }
}

pub(crate) fn bundled(bundle: store::Bundle) -> Bundled {
    Bundled {
        tag: bundle.tag,
        inside: bundle.inside,
    }
}

pub(crate) fn note(note: Note) -> store::Keep {
    match note {
        Note::Object {
            path,
            bytes,
            tag,
            unsent,
        } => store::Keep::Object(store::Object {
            path,
            bytes,
            tag,
            unsent,
        }),
        Note::Sent(path) => store::Keep::Sent(path),
        Note::Pushed(hash) => store::Keep::Pushed(hash.0),
        Note::Pack(pack) => store::Keep::Pack(store::Pack {
            path: pack.path,
            scope: pack.scope.0,
            stream: pack.stream,
            from: pack.from,
            to: pack.to,
            made_ms: pack.made_ms,
            cleared: pack.cleared,
        }),
        Note::Read(path, bundled) => store::Keep::Read(store::Bundle {
            path,
            tag: bundled.tag,
            inside: bundled.inside,
        }),
        Note::Odd(odd) => store::Keep::Odd(store::Odd {
            path: odd.path,
            tag: odd.tag,
            reason: reason_number(odd.reason),
        }),
        Note::NotOdd(path) => store::Keep::NotOdd(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_and_reason_is_read_back_from_its_number() {
        for known in REASONS
            .map(State::Waiting)
            .into_iter()
            .chain([State::Counted])
        {
            assert_eq!(state(state_number(known)).unwrap(), known);
        }
        assert!(matches!(state(99), Err(ReplicaError::Number(99))));
    }
}
