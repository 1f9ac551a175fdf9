//! View models that a screen keeps until what they were made of is another.

use std::sync::Arc;

/// Something made of a key, made anew when the key is another.
///
/// A screen keeps one in its state, with all that the view model depends on
/// as the key: [`Stamp`](super::Stamp), its filter, its order.
#[derive(Clone, Debug)]
pub(in crate::ui) struct Memo<K, V> {
    made: Option<(K, Arc<V>)>,
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self { made: None }
    }
}

impl<K: PartialEq, V> Memo<K, V> {
    /// What was made of this key, or else what is made of it now.
    pub(in crate::ui) fn get(&mut self, key: K, make: impl FnOnce() -> V) -> Arc<V> {
        match &self.made {
            Some((made_of, value)) if *made_of == key => Arc::clone(value),
            _ => {
                let value = Arc::new(make());
                self.made = Some((key, Arc::clone(&value)));
                value
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_anew_only_for_another_key() {
        let mut memo = Memo::default();
        assert_eq!(*memo.get(1, || "a"), "a");
        assert_eq!(*memo.get(1, || "b"), "a");
        assert_eq!(*memo.get(2, || "b"), "b");
    }
}
