"""A checkout worker, a sampler that looks at its stack, and a flame graph drawn as text.

    python3 test/exhibits/flame-graph/shop.py

Each row is one depth of the stack, each box is as wide as its share of the samples.
"""

import json
import sys
import threading
import time

RULES = json.dumps([{"sku": f"sku-{i}", "percent": i % 30, "from": "2026-01-01"} for i in range(60)])
WIDTH = 72
LEVEL = "info"


def load_rules():
    return {rule["sku"]: rule for rule in json.loads(RULES)}


def discount(sku, cents):
    rule = load_rules().get(sku)
    return cents * (100 - rule["percent"]) // 100 if rule else cents


def price_cart(cart):
    return sum(discount(sku, cents) for sku, cents in cart)


def read_cart(body):
    return [(line["sku"], line["cents"]) for line in json.loads(body)]


def sign(total):
    digest = total
    for step in range(4500):
        digest = (digest * 31 + step) % 1_000_003
    return digest


def describe(cart, total):
    return json.dumps({"total": total, "lines": [{"sku": sku, "cents": cents} for sku, cents in cart] * 6}, indent=2)


def render(total, mark):
    rows = [f"line {i}: {total + i}" for i in range(500)]
    return "\n".join(rows) + str(mark)


def log_debug(text):
    if LEVEL == "debug":
        print(text, file=sys.stderr)


def handle(body):
    cart = read_cart(body)
    total = price_cart(cart)
    log_debug(describe(cart, total))
    return render(total, sign(total))


def serve(seconds):
    body = json.dumps([{"sku": f"sku-{i * 7}", "cents": 1000 + i} for i in range(12)])
    end = time.monotonic() + seconds
    served = 0
    while time.monotonic() < end:
        handle(body)
        served += 1
    return served


def sample(target, stop, stacks):
    while not stop.is_set():
        frame, names = sys._current_frames().get(target), []
        while frame:
            if frame.f_code.co_name not in ("<module>", "_bootstrap", "_bootstrap_inner", "run"):
                names.append(frame.f_code.co_name)
            frame = frame.f_back
        if names:
            key = ";".join(reversed(names))
            stacks[key] = stacks.get(key, 0) + 1
        time.sleep(0.001)


def tree_of(stacks):
    root = {"n": 0, "kids": {}}
    for stack, n in stacks.items():
        root["n"] += n
        node = root
        for name in stack.split(";"):
            node = node["kids"].setdefault(name, {"n": 0, "kids": {}})
            node["n"] += n
    return root


def draw(root):
    """Rows from the root down: [name 41.3%----]."""
    boxes = [(0, WIDTH, root)]
    while boxes:
        row, below = [" "] * WIDTH, []
        for at, width, node in boxes:
            for name, kid in sorted(node["kids"].items()):
                wide = round(width * kid["n"] / node["n"])
                if wide >= 3:
                    label = f"{name} {100 * kid['n'] / root['n']:.1f}%"[: wide - 2]
                    row[at : at + wide] = "[" + label.ljust(wide - 2, "-") + "]"
                    below.append((at, wide, kid))
                at += wide
        if below:
            print("".join(row).rstrip())
        boxes = below


def main():
    sys.setswitchinterval(0.0005)
    stop, stacks = threading.Event(), {}
    sampler = threading.Thread(target=sample, args=(threading.get_ident(), stop, stacks))
    sampler.start()
    served = serve(8)
    stop.set()
    sampler.join()
    root = tree_of(stacks)
    print(f"{served} requests in 8 s, {root['n']} samples")
    print()
    draw(root)
    print()
    for stack, n in sorted(stacks.items(), key=lambda item: -item[1])[:12]:
        print(f"{n:6d}  {stack}")


main()
