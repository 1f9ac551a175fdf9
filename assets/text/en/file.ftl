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


## Where the fault is. what is a whole sentence.

file-read-at = Line { $line }, column { $column }: { $what }
file-read-at-path = Line { $line }, column { $column } ({ $path }): { $what }
file-read-at-record = Line { $line }, column { $column } ({ $path }, “{ $record }”): { $what }

## The file as a whole

file-empty = The file is empty. Open another file, or restore this one from a backup.
file-not-text = The file is not text in UTF-8; byte { $offset } shows that. If it was written in another program, save it as UTF-8 there. Otherwise it is damaged or no plan; restore a backup.
file-not-veikart = This is no plan from Veikart. A plan begins with a parenthesis and the field “veikart”.
file-no-version = The field “veikart” with the format's version is missing. Write “veikart: 1,” first inside the file's outermost parenthesis.
file-newer-version = The file was made by a newer Veikart (format { $found }; this one reads format { $known }). Update Veikart, or ask for the file in an older format.
file-unknown-version = “{ $found }” is no version of the format. This Veikart reads format { $known }.
file-span = The plan's first year is { $first } and its last year { $last }. The last cannot be before the first, nor more than 100 years after it.
file-offset = “{ $value }” is too far from the first year of the tiltak. Years count from the start: 0 is the first.

## What the file holds is not what was expected. found is what stands there.

file-found = “{ $text }”
file-found-end = the end of the file
file-ends-early = The file ends too early. Restore it from a backup, or write what is missing.
file-expected-text = Expected a text in quotation marks but found { $found }. Amounts, dates and ids are written in quotation marks too.
file-expected-integer = Expected a whole number without quotation marks, for example 2021, but found { $found }.
file-expected-boolean = Expected true or false but found { $found }.
file-expected-list = Expected a list in square brackets but found { $found }. Put [ before it and ] after it.
file-expected-list-end = The list is not ended: expected a comma or ] but found { $found }.
file-expected-record = Expected a record in parentheses but found { $found }. Put ( before the fields and ) after them.
file-expected-record-end = The parenthesis is not ended: expected a comma or ) but found { $found }.
file-expected-no-name = Expected a parenthesis with no name before it but found { $found }. Remove the name.
file-expected-comma = Expected a comma but found { $found }. Put commas between fields and between the values of a list, and look for a parenthesis too many or too few.
file-expected-colon = Expected a colon after the field's name but found { $found }.
file-expected-name = Expected a name without quotation marks but found { $found }.
file-number-out-of-bounds = The number { $found } is too large or too small for this field.
file-wrong-value = Expected { $expected } but found { $found }.
file-unknown-field = There is no field “{ $name }” here. Correct the name or remove the field. The fields are, the likest first: { $known }.
file-unknown-choice = “{ $name }” cannot be chosen here. Choose one of these, the likest first: { $known }.
file-missing-field = The field “{ $name }” is missing. Write it into the record.
file-duplicate-field = The field “{ $name }” stands twice in the same record. Remove one of them.
file-text-not-ended = The text lacks the quotation mark that ends it.
file-bad-escape = The text has a backslash that cannot be read. Write it twice to mean itself, and put one before a quotation mark inside the text.
file-comment-not-ended = A comment that begins with /* lacks */ at its end.
file-too-deep = The parentheses stand too deep inside each other. A plan has not so many levels; remove those that are too many.
file-trailing = The plan has ended, but after it stands { $found }. Remove what follows the last parenthesis.
file-unexpected = Did not expect { $found } here. Remove it, or put it in quotation marks if it belongs to a text.
file-syntax = The text cannot be read. The reader says: { $words }.

## Opening

file-not-opened = Cannot open “{ $path }”. { $why }
file-missing = The file does not exist. It may have been moved or renamed.
file-no-permission = You may not read it. Ask for access, or take a copy to a place where you have it.
file-is-folder = It is a folder. Choose a file in it.
file-is-no-file = It is no ordinary file. Choose another one.
file-too-large = It is larger than { $limit } MiB, and no plan is that large. Choose another file.
file-failed = The system says: { $words }. Try again, or copy the file to another disk.

## Saving

file-not-saved = “{ $path }” is not saved. { $why } The plan is still open, and the file is as it was.
file-changed-by-others = Somebody else has changed the file since you opened it. Save under another name, or save over their changes.
file-disk-full = The disk is full. Free some space, or save in another place.
file-no-folder = The folder does not exist. Choose another folder.
file-folder-no-permission = You may not save in that folder. Choose another folder.
file-read-only = The file is protected against writing. Save under another name, or remove the protection.
file-name-is-folder = There is a folder of that name. Choose another name.
file-name-is-no-file = That name belongs to something else than an ordinary file. Choose another name.
file-unlawful = The plan has a value that could not be read again; correct it and save again. { $what }
file-plan-too-large = The plan is larger than what Veikart can open again. Remove something, and save again.
file-save-failed = The system says: { $words }. Try again, or save in another place.
file-empty-allocation = An allocation has no amounts. Write an amount, or take it out.
