//! Rows sorted by what they belong to, without moving them.

/// Places of rows, gathered by the position that each row belongs to.
pub(super) struct Index {
    places: Vec<usize>,
    /// Where in `places` those of a position begin, and at last where they end.
    begins: Vec<usize>,
}

impl Index {
    /// Gathers rows by their positions, all less than `count`. A row without
    /// one is left out.
    pub(super) fn of(rows: impl Iterator<Item = Option<usize>> + Clone, count: usize) -> Self {
        let mut begins = vec![0; count + 1];
        for position in rows.clone().flatten() {
            begins[position + 1] += 1;
        }
        for position in 0..count {
            begins[position + 1] += begins[position];
        }
        let mut next = begins.clone();
        let mut places = vec![0; begins[count]];
        for (place, position) in rows.enumerate() {
            if let Some(position) = position {
                places[next[position]] = place;
                next[position] += 1;
            }
        }
        Self { places, begins }
    }

    /// The places of the rows that belong to a position, in order.
    pub(super) fn at(&self, position: usize) -> &[usize] {
        let begin = self.begins.get(position).copied().unwrap_or_default();
        let end = self.begins.get(position + 1).copied().unwrap_or(begin);
        &self.places[begin..end]
    }
}
