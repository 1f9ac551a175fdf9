### Beregningen: funn, konsekvenser og forklaringer.
