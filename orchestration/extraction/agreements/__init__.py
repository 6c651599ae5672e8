"""Instruments and their stages. Not here: which reports are of one instrument (linking)."""
