"""Who said what: attributions found in the text, made into statements. Not here: which statements are one (linking)."""
