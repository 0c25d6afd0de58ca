/* The rate a period at which payments are worth what was received. */

/** Solves received = Σ payment_k ÷ (1+i)^k for i by halving; null when no rate from −99 % to 100 times a period does. */
export function irr(received, payments) {
  const over = rate => payments.reduceRight((worth, payment) => (worth + payment) / (1 + rate), 0) - received
  if (!(received > 0) || !payments.some(payment => payment > 0)) return null
  let low = -0.99
  let high = 100
  if (over(low) < 0 || over(high) > 0) return null
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2
    if (over(middle) > 0) low = middle
    else high = middle
  }
  const found = (low + high) / 2
  return Math.abs(found) < 1e-13 ? 0 : found
}
