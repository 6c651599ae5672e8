"""Who is on the page: people, offices, bodies and states, their roles and countries, and what descriptions and pronouns
mean.
"""
