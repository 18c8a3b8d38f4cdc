//! Lineages: whether this database is still the only one that writes its stream. A copied disk or a
//! restored backup is not, and goes on under a new stream.
//! Deliberately absent: blame. Both copies are right; neither may overwrite the other.

use crate::engine::Engine;
use crate::engine::ports::Rng;
use crate::engine::replica::Replica;
use crate::error::SyncError;
use crate::formats::hash::Lineage;
use crate::formats::head::{Head, Line};
use crate::seal::Sealer;

impl<S: Sealer> Engine<S> {
    /// Draws the next lineage, so that it is at hand wherever the need shows.
    pub(crate) fn draw_lineage(&mut self, rng: &mut impl Rng) {
        self.spare.get_or_insert_with(|| {
            let mut random = [0; 16];
            rng.fill(&mut random);
            Lineage(random)
        });
    }

    /// Goes on under the lineage that was drawn; unsealed ops come along. False where none is left:
    /// once a round is enough.
    pub(crate) async fn begin_lineage<R: Replica>(
        &mut self,
        replica: &mut R,
    ) -> Result<bool, SyncError> {
        let Some(lineage) = self.spare.take() else {
            return Ok(false);
        };
        let stream = self.device.stream(lineage);
        replica
            .begin_stream(lineage, stream, self.counter)
            .await
            .map_err(Self::local)?;
        self.lineage = lineage;
        Ok(true)
    }

    /// Whether a head of this very device names something of the present lineage that this database
    /// never wrote.
    pub(crate) fn is_overtaken(&self, own: &Head) -> bool {
        let present = |line: &&Line| {
            let present = line.lineage == self.lineage;
            planted!(LineageUnchecked, false, present)
        };
        let mut lines = own.lines.iter().filter(present);
        lines.any(|line| !self.known.has(line.head))
    }
}
