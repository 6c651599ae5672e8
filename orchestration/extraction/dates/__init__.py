"""When: date expressions, precision, method, anchor. Not here: whose date it is (statements, meetings, agreements)."""
