"""Question words as patterns, told apart from words that begin like them: `waarborg`, `hoek`."""

WHERE = (
    r"waar(?:aan|achter|bij|binnen|buiten|door|heen|in|langs|mee|na|naar|naartoe|naast|om|omheen|"
    r"onder|op|over|tegen|toe|tussen|uit|van|vandaan|voor)?"
)
HOW = r"hoe(?:lang|vee?l|veelste|ver|zeer|zo)?"  # `hoevel` is often written
