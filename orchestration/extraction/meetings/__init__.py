"""Who met whom, where and when, held or planned. Not here: which reports are of one meeting (linking)."""
