### Reading and saving files: what may go wrong.

## A value in the file is not as expected. Files have a decimal point.

amount-not-a-number = “{ $value }” is not an amount. Write MNOK in digits with a decimal point, for example 18.5.
amount-finer-than-ore = “{ $value }” is finer than one øre; at most eight decimals in MNOK.
amount-negative = “{ $value }” is negative; amounts here are zero or more.
amount-too-large = “{ $value }” is too large; an amount can be at most 92 billion MNOK.
year-out-of-range = “{ $value }” is not a year that the plan can use; years go from 1900 to 2999.
years-out-of-range = “{ $value }” is not a number of years that the plan can use; it goes from 1 to 200.
date-not-understood = “{ $value }” is not a date. Write a year (2021) or a day (2021-12-31).
id-bad-characters = “{ $value }” cannot be an id. An id has at least one character and consists of the letters a–z and A–Z, digits, hyphen, underscore and point.
id-too-long = The id “{ $value }” is too long; at most 24 characters.
duplicate-id = The id “{ $value }” is used more than once; each id must be unique.
percent-out-of-range = “{ $value }” is not a share in per cent. Write a number from 0 to 100 with a decimal point and at most eight decimals.
empty-code = The code is empty. Write at least one character.
evidence-count = The series has { $value } references to evidence. It must have none, one or one for each amount.
risk-out-of-range = “{ $value }” is not a level of risk; likelihood and severity go from 1 to 4.
