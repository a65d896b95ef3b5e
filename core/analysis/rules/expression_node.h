#pragma once

#include "core/analysis/rules/expression.h"

#include <memory>
#include <string>
#include <vector>

namespace core {

/// One step of an expression; the parser makes the tree, the expression walks it.
struct Expression::Node
{
    enum class Operation
    {
        Constant,
        Input,
        Add,
        Subtract,
        Multiply,
        Divide,
        Negate,
        Min,
        Max,
        Equal,
        NotEqual,
        Less,
        AtMost,
        Greater,
        AtLeast,
        In, // the first part among the others
        And,
        Or,
        Not,
        If
    };

    Operation operation = Operation::Constant;
    Known constant{};
    std::string name{};
    std::vector<std::unique_ptr<const Node>> parts{};

    Known value(const InputLookup& lookup) const;
};

} // namespace core
