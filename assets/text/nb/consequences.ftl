### Konsekvenser.
