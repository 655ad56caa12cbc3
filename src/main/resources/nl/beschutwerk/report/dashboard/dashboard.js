"use strict";
(function () {
  // What the script adds moves what is below it. Until all is added, nothing is painted; without a script all is.
  var root = document.documentElement;
  root.classList.add("starting");
  document.addEventListener("DOMContentLoaded", function () {
    try {
      enrich();
    } finally {
      root.classList.remove("starting");
    }
  });

  function each(selector, act, within) {
    Array.prototype.forEach.call((within || document).querySelectorAll(selector), act);
  }

  function enrich() {
    // Keys and pointer in a chart over time: say what a point shows. The table below says the same.
    each("[data-plot]", function (plot) {
      var points = Array.prototype.slice.call(plot.querySelectorAll(".point"));
      if (points.length === 0) {
        return;
      }
      var say = document.createElement("p");
      say.className = "say";
      say.setAttribute("aria-live", "polite");
      plot.parentNode.insertBefore(say, plot.nextSibling);
      plot.tabIndex = 0;
      plot.setAttribute("role", "group");
      plot.setAttribute("aria-labelledby", plot.closest("figure").getAttribute("aria-labelledby"));
      var at = -1;
      function visible() {
        return points.filter(function (point) { return !point.classList.contains("unchosen"); });
      }
      function show(index) {
        var shown = visible();
        points.forEach(function (point) { point.classList.remove("shown"); });
        at = shown.length === 0 ? -1 : Math.max(-1, Math.min(index, shown.length - 1));
        if (at < 0) {
          say.textContent = "";
        } else {
          shown[at].classList.add("shown");
          say.textContent = shown[at].getAttribute("data-point") + ": " + shown[at].textContent;
        }
      }
      plot.addEventListener("keydown", function (event) {
        var to = { ArrowRight: at + 1, ArrowLeft: Math.max(0, at - 1), Home: 0, End: points.length, Escape: -1 }[event.key];
        if (to !== undefined) {
          event.preventDefault();
          show(to);
        }
      });
      plot.addEventListener("mouseover", function (event) {
        var point = event.target.closest(".point");
        if (point) {
          show(visible().indexOf(point));
        }
      });
      plot.addEventListener("mouseleave", function () { show(-1); });
    });

    // Sorting: by the place of each row, which the page holds for every column.
    each("table[data-sort]", function (table) {
      var body = table.tBodies[0];
      each("thead th", function (head, column) {
        var button = document.createElement("button");
        button.type = "button";
        button.className = "sort";
        button.textContent = head.textContent;
        head.textContent = "";
        head.appendChild(button);
        button.addEventListener("click", function () {
          var up = head.getAttribute("aria-sort") !== "ascending";
          each("thead th", function (other) { other.removeAttribute("aria-sort"); }, table);
          head.setAttribute("aria-sort", up ? "ascending" : "descending");
          Array.prototype.slice.call(body.rows)
            .sort(function (one, other) {
              var a = Number(one.getAttribute("data-order").split(" ")[column]);
              var b = Number(other.getAttribute("data-order").split(" ")[column]);
              return up ? a - b : b - a;
            })
            .forEach(function (row) { body.appendChild(row); });
        });
      }, table);
    });

    // Choosing areas: two to five of them, which stand in the address.
    each("[data-chooser]", function (chooser) {
      var most = 5;
      var areas = [];
      each("tr[data-area]", function (row) {
        areas.push({ code: row.getAttribute("data-area"), name: row.cells[0].textContent.trim() });
      });
      if (areas.length === 0) {
        return;
      }
      chooser.hidden = false;
      var group = document.createElement("fieldset");
      var legend = document.createElement("legend");
      legend.textContent = chooser.getAttribute("data-chooser");
      group.appendChild(legend);
      var boxes = areas.map(function (area) {
        var label = document.createElement("label");
        var box = document.createElement("input");
        box.type = "checkbox";
        box.value = area.code;
        label.appendChild(box);
        label.appendChild(document.createTextNode(" " + area.name));
        group.appendChild(label);
        return box;
      });
      chooser.insertBefore(group, chooser.firstChild);
      function chosen() {
        return boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
      }
      function show() {
        var codes = chosen();
        each("[data-area]", function (part) {
          var place = codes.indexOf(part.getAttribute("data-area"));
          part.classList.toggle("unchosen", codes.length > 0 && place < 0);
          for (var i = 0; i < most; i++) {
            part.classList.toggle("choice-" + (i + 1), i === place);
          }
        });
        boxes.forEach(function (box) { box.disabled = !box.checked && codes.length >= most; });
      }
      function read() {
        var codes = window.location.hash.replace("#", "").split(",");
        boxes.forEach(function (box) { box.checked = codes.indexOf(box.value) >= 0; });
        show();
      }
      group.addEventListener("change", function () {
        window.location.hash = chosen().join(",");
        show();
      });
      window.addEventListener("hashchange", read);
      read();
    });
  }
})();
