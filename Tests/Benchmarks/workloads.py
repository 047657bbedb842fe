"""The requests that are measured, all invented and the same in every run."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Workload:
    """Bodies of one operation, in a file in which NULs part them."""
    name: str
    operation: str
    bodies: Path
    context: Path | None = None
    #: How many findings of error level pclint has to report; the rules of the day must not change what is measured.
    errors: int = 0
    reads_context: bool = False


def customer():
    return {
        "enableGDAPByDefault": True,
        "companyProfile": {"domain": "bergamotteahouse.onmicrosoft.com", "organizationRegistrationNumber": "7310048"},
        "billingProfile": {
            "firstName": "Nigar", "lastName": "Samadova", "email": "accounts@example.com", "culture": "az-Latn-AZ",
            "language": "en", "companyName": "Bergamot Tea House",
            "defaultAddress": {
                "country": "AZ", "region": "Absheron", "city": "Baku", "addressLine1": "14 Harbour Street",
                "addressLine2": "Third floor, by the lift", "postalCode": "AZ1000", "firstName": "Nigar",
                "lastName": "Samadova", "phoneNumber": "+994125550117"}}}


def faulty_customer():
    body = customer()
    del body["companyProfile"]["organizationRegistrationNumber"]
    profile = body["billingProfile"]
    profile["email"] = "accounts.example.com"
    profile["companyName"] = "B"
    profile["defaultAddress"]["addressLine1"] = ""
    profile["defaultAddress"]["phoneNumber"] = None
    return body


def cart(lines):
    terms = [("P1M", "monthly"), ("P1Y", "monthly"), ("P1Y", "annual"), ("P3Y", "annual")]
    items = []
    for index in range(lines):
        product, (term, cycle) = 1000 + index % 500, terms[index % 4]
        items.append({
            "id": index, "catalogItemId": f"CFQ7TTC{product}:{index % 9:04}:CFQ7TTD{product}",
            "friendlyName": f"Seats of team {index}", "quantity": 1 + index % 90, "termDuration": term,
            "billingCycle": cycle})
    return {"lineItems": items, "partnerOnRecordAttestationAccepted": True}


def guid(number):
    return f"6e1f9c52-3b0d-4a87-9d64-{number:012x}"


def transition():
    return {
        "fromCatalogItemId": "CFQ7TTC0EX01:0001:CFQ7TTC0EXA1", "fromSubscriptionId": guid(250),
        "toCatalogItemId": "CFQ7TTC0EX05:0001:CFQ7TTC0EXA5", "quantity": 12,
        "transitionType": "transition_with_license_transfer"}


def subscriptions(count):
    return {"now": "2024-03-05T10:00:00Z", "environment": "production", "subscriptions": {"items": [{
        "id": guid(index), "offerId": "CFQ7TTC0EX01:0001:CFQ7TTC0EXA1", "friendlyName": f"Seats of team {index}",
        "productType": {"id": "OnlineServicesNCE"}, "quantity": 12, "status": "active", "isTrial": False,
        "autoRenewEnabled": True, "billingCycle": "monthly", "termDuration": "P1Y",
        "creationDate": "2023-12-01T09:00:00Z", "effectiveStartDate": "2023-12-01T00:00:00Z",
        "commitmentEndDate": "2024-11-30T00:00:00Z"} for index in range(count)]}}


def migrations(size):
    """Bodies of some bytes in all."""
    bodies = []
    while sum(map(len, bodies)) < size:
        number = len(bodies) * 40
        bodies.append(json.dumps({
            "currentSubscriptionId": guid(number), "termDuration": "P1Y", "billingCycle": "Monthly",
            "purchaseFullTerm": True, "quantity": 60, "addOnMigrations": [
                {"currentSubscriptionId": guid(number + 1 + index), "termDuration": "P1Y", "billingCycle": "Monthly",
                 "quantity": 1 + index} for index in range(30)]}, indent=2))
    return bodies


def write(folder):
    """Writes all bodies and contexts; returns the workloads."""
    def file(name, *texts):
        path = folder / name
        path.write_text("\0".join(text if isinstance(text, str) else json.dumps(text, indent=2) for text in texts))
        return path

    context = file("subscriptions-500.json", subscriptions(500))
    transitions = file("transition.json", transition())
    carts = [
        Workload(f"cart, {lines:,} line{'s'[:lines > 1]}", "cart-create", file(f"cart-{lines}.json", cart(lines)))
        for lines in (1, 10, 100, 1_000, 10_000)]
    return [
        Workload("customer, clean", "customer-create", file("customer.json", customer())),
        Workload("customer, five faults", "customer-create", file("faults.json", faulty_customer()), errors=5),
        *carts,
        Workload("transition, 500 subscriptions", "transition-create", transitions, context),
        Workload("transition, context read too", "transition-create", transitions, context, reads_context=True),
        Workload("migrations, 2 MB", "migration-create", file("migrations.json", *migrations(2_000_000))),
    ]
