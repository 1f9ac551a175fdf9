### The computation: findings, consequences and explanations.
