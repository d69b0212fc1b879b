"""What is proposed for a passage: names, dates, quantities, speakers, likely claims and events."""
