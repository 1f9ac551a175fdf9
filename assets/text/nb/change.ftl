### Endringer i planen: hva de gjør, og hva det heter å angre dem.
