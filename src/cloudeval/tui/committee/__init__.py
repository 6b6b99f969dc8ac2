"""What a committee does together: marks beside each other, rulings, reviews, the register."""
