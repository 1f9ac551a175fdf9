//! Records in the user's order, found by id.

use rustc_hash::FxHashMap;
use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::hash::Hash;
use std::marker::PhantomData;
use std::sync::Arc;

/// A record with an immutable key.
pub trait Keyed {
    /// The key's type: an id, or a tuple of ids for a relation.
    type Key: Copy + Eq + Ord + Hash + fmt::Debug;

    /// Whether a table of these keeps itself sorted by key. Relations do:
    /// their order carries no meaning, so that one plan has one file.
    const SORTED: bool = false;

    /// The record's key.
    fn key(&self) -> Self::Key;
}

/// Records with unique keys.
///
/// Rows are shared, so that a scenario's copy of a plan costs a pointer per
/// row and only what it changes is copied.
#[derive(Clone)]
pub struct Table<T: Keyed> {
    rows: Vec<Arc<T>>,
    index: FxHashMap<T::Key, u32>,
}

impl<T: Keyed> Table<T> {
    /// Number of records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The records in order.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator + Clone {
        self.rows.iter().map(|row| &**row)
    }

    /// Position of a record.
    #[must_use]
    pub fn position(&self, key: T::Key) -> Option<usize> {
        self.index.get(&key).map(|index| *index as usize)
    }

    /// The record with a key.
    #[must_use]
    pub fn get(&self, key: T::Key) -> Option<&T> {
        self.position(key).map(|index| &*self.rows[index])
    }

    /// The record at a position.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<&T> {
        self.rows.get(position).map(|row| &**row)
    }

    /// Whether there is a record with that key.
    #[must_use]
    pub fn contains(&self, key: T::Key) -> bool {
        self.index.contains_key(&key)
    }

    /// Inserts at a position (a sorted table chooses its own; past the end
    /// means last) and tells where. `Err` gives the record back when the key
    /// is taken.
    ///
    /// # Errors
    /// The record, when there is one with its key.
    pub fn insert(&mut self, at: usize, record: T) -> Result<usize, T> {
        let key = record.key();
        if self.contains(key) {
            return Err(record);
        }
        let at = if T::SORTED {
            self.rows.partition_point(|row| row.key() < key)
        } else {
            at.min(self.rows.len())
        };
        self.rows.insert(at, Arc::new(record));
        self.reindex(at);
        Ok(at)
    }

    /// Adds last (or in its place, when sorted).
    ///
    /// # Errors
    /// The record, when there is one with its key.
    pub fn push(&mut self, record: T) -> Result<usize, T> {
        self.insert(self.rows.len(), record)
    }

    fn reindex(&mut self, from: usize) {
        for (position, row) in self.rows.iter().enumerate().skip(from) {
            self.index.insert(row.key(), u32::try_from(position).unwrap_or(u32::MAX));
        }
    }
}

impl<T: Keyed + Clone> Table<T> {
    /// Removes a record and tells where it stood.
    pub fn remove(&mut self, key: T::Key) -> Option<(usize, T)> {
        let at = self.position(key)?;
        let record = self.rows.remove(at);
        self.index.remove(&key);
        self.reindex(at);
        Some((at, Arc::unwrap_or_clone(record)))
    }

    /// Moves a record to another place (past the end means last; a sorted
    /// table keeps its own), and tells where it stood and where it stands.
    pub fn shift(&mut self, key: T::Key, to: usize) -> Option<(usize, usize)> {
        let from = self.position(key)?;
        let to = if T::SORTED { from } else { to.min(self.rows.len() - 1) };
        let row = self.rows.remove(from);
        self.rows.insert(to, row);
        self.reindex(from.min(to));
        Some((from, to))
    }

    /// Changes a record in place. The closure must not change its key.
    ///
    /// `None` when there is no such record.
    pub fn update<R>(&mut self, key: T::Key, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let at = self.position(key)?;
        let record = Arc::make_mut(&mut self.rows[at]);
        let result = change(record);
        debug_assert!(record.key() == key, "a record's key is immutable");
        Some(result)
    }
}

impl<T: Keyed> Default for Table<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), index: FxHashMap::default() }
    }
}

impl<T: Keyed + PartialEq> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
    }
}

impl<T: Keyed + Eq> Eq for Table<T> {}

impl<T: Keyed + fmt::Debug> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.rows).finish()
    }
}

impl<T: Keyed + Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de, T: Keyed + Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Rows<T>(PhantomData<T>);

        impl<'de, T: Keyed + Deserialize<'de>> Visitor<'de> for Rows<T> {
            type Value = Table<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of records")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut table = Table::default();
                while let Some(row) = seq.next_element::<T>()? {
                    let key = row.key();
                    let at = u32::try_from(table.rows.len()).map_err(de::Error::custom)?;
                    if table.index.insert(key, at).is_some() {
                        return Err(de::Error::custom(format_args!(
                            "veikart:duplicate-id|{key:?}"
                        )));
                    }
                    table.rows.push(Arc::new(row));
                }
                if T::SORTED {
                    table.rows.sort_by_key(|row| row.key());
                    table.reindex(0);
                }
                Ok(table)
            }
        }

        deserializer.deserialize_seq(Rows(PhantomData))
    }
}
