### Vinduet.
