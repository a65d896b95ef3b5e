#pragma once

#include "core/analysis/evaluation_input.h"
#include "core/analysis/group_report.h"

#include <functional>
#include <nlohmann/json.hpp>

namespace core {

/// Puts a message into the language of the reader; `filled(message.text, message.arguments)` is Indonesian.
using Translate = std::function<std::string(const Message&)>;

/// How results are written for people and programs.
struct JsonWords
{
    bool english = false;
    Translate translate{};
};

/// The object of INTERFACE.md `evaluate`, with what traces each number.
nlohmann::ordered_json evaluationJson(const EvaluationInput& input, const Evaluation& evaluation,
                                      const JsonWords& words);

/// The object of INTERFACE.md `groups`.
nlohmann::ordered_json groupsJson(const GroupsInput& input, const GroupReport& report,
                                  const std::string& rule, const JsonWords& words);

/// What is known as JSON: a number, a word, an interval as text, null where nothing is known.
nlohmann::ordered_json knownJson(const Known& known);

} // namespace core
