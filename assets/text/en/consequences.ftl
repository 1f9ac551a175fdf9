### Consequences.
