"""Taking a survey: in a dialog, on a screen turned to the customer, and keying paper slips in."""
