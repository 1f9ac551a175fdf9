//! What the source must keep to.
