// Booking page.

export function BookingPage() {
  return <h1>Booking page</h1>
}
