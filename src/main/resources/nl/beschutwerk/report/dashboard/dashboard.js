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

  // An address as some mail programs write it, with its commas in code.
  function plain(address) {
    try {
      return decodeURIComponent(address);
    } catch (error) {
      return address;
    }
  }

  // A place behind a part of the page where what changes is said.
  function live(look, part) {
    var say = document.createElement("p");
    say.className = look;
    say.setAttribute("aria-live", "polite");
    part.parentNode.insertBefore(say, part.nextSibling);
    return say;
  }

  function enrich() {
    // Keys and pointer in a chart over time: say what a point shows. The table below says the same.
    each("[data-plot]", function (plot) {
      var points = Array.prototype.slice.call(plot.querySelectorAll(".point"));
      if (points.length === 0) {
        return;
      }
      var say = live("say", plot);
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
      var say = live("sorted", table.parentNode);
      each("thead th", function (head, column) {
        var name = head.textContent;
        var button = document.createElement("button");
        button.type = "button";
        button.className = "sort";
        button.textContent = name;
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
          say.textContent = name + ": " + table.getAttribute(up ? "data-up" : "data-down");
        });
      }, table);
    });

    // Choosing areas: two to five of them, which stand in the address.
    each("[data-chooser]", function (chooser) {
      var most = 5;
      // In the address where none is chosen: an empty one would lead to the top of the page.
      var everything = "all";
      var areas = [];
      each("table[data-sort] tr[data-area]", function (row) {
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
      chooser.appendChild(group);
      var say = live("chosen", chooser);
      function chosen() {
        return areas.filter(function (area, at) { return boxes[at].checked; });
      }
      function show() {
        var codes = chosen().map(function (area) { return area.code; });
        each("[data-area]", function (part) {
          var place = codes.indexOf(part.getAttribute("data-area"));
          part.classList.toggle("unchosen", codes.length > 0 && place < 0);
          for (var i = 0; i < most; i++) {
            part.classList.toggle("choice-" + (i + 1), i === place);
          }
        });
        boxes.forEach(function (box) { box.disabled = !box.checked && codes.length >= most; });
        var words = codes.length === 0
          ? chooser.getAttribute("data-all")
          : chooser.getAttribute("data-chosen") + " " + chosen().map(function (area) { return area.name; }).join(", ");
        if (say.textContent !== words) {
          say.textContent = words;
        }
      }
      // An address with other words, such as that of the link to the content, chooses nothing and leaves what is chosen.
      function read() {
        var words = plain(window.location.hash.replace("#", ""));
        var known = words.split(",").filter(function (code, at, all) {
          return all.indexOf(code) === at && areas.some(function (area) { return area.code === code; });
        }).slice(0, most);
        if (known.length > 0 || words === "" || words === everything) {
          boxes.forEach(function (box) { box.checked = known.indexOf(box.value) >= 0; });
        }
        show();
      }
      group.addEventListener("change", function () {
        show();
        window.location.replace("#" + (chosen().map(function (area) { return area.code; }).join(",") || everything));
      });
      window.addEventListener("hashchange", read);
      read();
    });
  }
})();
