#include "core/analysis/rules/expression_node.h"

#include <cctype>
#include <charconv>
#include <utility>

namespace core {

namespace {

using Node = Expression::Node;
using Operation = Node::Operation;
using NodePointer = std::unique_ptr<const Node>;
using Parsed = tl::expected<NodePointer, ExpressionError>;

constexpr int deepest = 100; // brackets in brackets; a file must not be able to exhaust the stack

template <class... Parts>
std::unique_ptr<Node> makeNode(Operation operation, Parts... parts)
{
    auto node = std::make_unique<Node>();
    node->operation = operation;
    (node->parts.push_back(std::move(parts)), ...);
    return node;
}

bool isNameCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
}

/// Recursive descent over the text, one function a level of binding.
class Parser
{
public:
    Parser(std::string_view text, std::set<std::string, std::less<>>& inputs) : m_text(text), m_inputs(inputs)
    {
    }

    Parsed all()
    {
        auto node = either();
        skipSpace();
        if (node && m_at != m_text.size())
            return error("unexpected '" + std::string{m_text.substr(m_at, 1)} + "'");
        return node;
    }

private:
    Parsed either()
    {
        auto left = every();
        while (left && takeWord("or"))
            left = pair(Operation::Or, std::move(left), every());
        return left;
    }

    Parsed every()
    {
        auto left = negation();
        while (left && takeWord("and"))
            left = pair(Operation::And, std::move(left), negation());
        return left;
    }

    Parsed negation()
    {
        if (!takeWord("not"))
            return comparison();
        if (++m_depth > deepest)
            return error("too deep");
        auto inner = negation();
        --m_depth;
        return inner ? Parsed{NodePointer{makeNode(Operation::Not, *std::move(inner))}} : std::move(inner);
    }

    Parsed comparison()
    {
        auto left = sum();
        if (!left)
            return left;
        if (takeWord("in"))
            return membership(*std::move(left));
        constexpr std::pair<std::string_view, Operation> signs[] = {
            {"<=", Operation::AtMost}, {">=", Operation::AtLeast}, {"!=", Operation::NotEqual},
            {"==", Operation::Equal},  {"=", Operation::Equal},    {"<", Operation::Less},
            {">", Operation::Greater},
        };
        for (const auto& [sign, operation] : signs)
            if (take(sign))
                return pair(operation, std::move(left), sum());
        return left;
    }

    Parsed membership(NodePointer wanted)
    {
        if (!take("("))
            return error("'(' expected after 'in'");
        auto node = makeNode(Operation::In, std::move(wanted));
        return arguments(std::move(node));
    }

    Parsed sum()
    {
        auto left = product();
        while (left) {
            if (take("+"))
                left = pair(Operation::Add, std::move(left), product());
            else if (take("-"))
                left = pair(Operation::Subtract, std::move(left), product());
            else
                break;
        }
        return left;
    }

    Parsed product()
    {
        auto left = unary();
        while (left) {
            if (take("*"))
                left = pair(Operation::Multiply, std::move(left), unary());
            else if (take("/"))
                left = pair(Operation::Divide, std::move(left), unary());
            else
                break;
        }
        return left;
    }

    Parsed unary()
    {
        if (!take("-"))
            return primary();
        if (++m_depth > deepest)
            return error("too deep");
        auto inner = unary();
        --m_depth;
        return inner ? Parsed{NodePointer{makeNode(Operation::Negate, *std::move(inner))}} : std::move(inner);
    }

    Parsed primary()
    {
        skipSpace();
        if (m_at == m_text.size())
            return error("a value is missing at the end");
        const char c = m_text[m_at];
        if (std::isdigit(static_cast<unsigned char>(c)) != 0)
            return number();
        if (c == '\'')
            return quotedText();
        if (take("("))
            return bracket();
        if (std::isalpha(static_cast<unsigned char>(c)) != 0)
            return named();
        return error("unexpected '" + std::string(1, c) + "'");
    }

    Parsed bracket()
    {
        if (++m_depth > deepest)
            return error("too deep");
        auto inner = either();
        --m_depth;
        if (inner && !take(")"))
            return error("')' expected");
        return inner;
    }

    Parsed number()
    {
        double value = 0.0;
        const auto [stop, code] = std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), value);
        if (code != std::errc{})
            return error("not a number");
        m_at = static_cast<std::size_t>(stop - m_text.data());
        return constant(Interval::exactly(value));
    }

    Parsed quotedText()
    {
        const auto end = m_text.find('\'', m_at + 1);
        if (end == std::string_view::npos)
            return error("the text has no closing '");
        const auto text = std::string{m_text.substr(m_at + 1, end - m_at - 1)};
        m_at = end + 1;
        return constant(text);
    }

    Parsed named()
    {
        const auto begin = m_at;
        while (m_at < m_text.size() && isNameCharacter(m_text[m_at]))
            ++m_at;
        const auto name = m_text.substr(begin, m_at - begin);
        if (name == "and" || name == "or" || name == "in" || name == "not") {
            m_at = begin;
            return error("a value expected before '" + std::string{name} + "'");
        }
        if (take("("))
            return function(name, begin);
        auto node = std::make_unique<Node>();
        node->operation = Operation::Input;
        node->name = name;
        m_inputs.emplace(name);
        return NodePointer{std::move(node)};
    }

    Parsed function(std::string_view name, std::size_t begin)
    {
        const auto operation = name == "min"   ? Operation::Min
                               : name == "max" ? Operation::Max
                               : name == "if"  ? Operation::If
                                               : Operation::Constant;
        if (operation == Operation::Constant) {
            m_at = begin;
            return error("no function '" + std::string{name} + "' (there are min, max and if)");
        }
        auto node = arguments(makeNode(operation));
        if (node && operation == Operation::If && (*node)->parts.size() != 3) {
            m_at = begin;
            return error("if needs three parts: if(condition, then, else)");
        }
        return node;
    }

    /// What stands between the opening bracket just taken and its closing one.
    Parsed arguments(std::unique_ptr<Node> node)
    {
        if (++m_depth > deepest)
            return error("too deep");
        do {
            auto part = either();
            if (!part)
                return part;
            node->parts.push_back(*std::move(part));
        } while (take(","));
        --m_depth;
        if (!take(")"))
            return error("')' or ',' expected");
        return NodePointer{std::move(node)};
    }

    static Parsed constant(Known value)
    {
        auto node = std::make_unique<Node>();
        node->constant = std::move(value);
        return NodePointer{std::move(node)};
    }

    static Parsed pair(Operation operation, Parsed left, Parsed right)
    {
        if (!left || !right)
            return left ? std::move(right) : std::move(left);
        return NodePointer{makeNode(operation, *std::move(left), *std::move(right))};
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])) != 0)
            ++m_at;
    }

    bool take(std::string_view sign)
    {
        skipSpace();
        if (!m_text.substr(m_at).starts_with(sign))
            return false;
        m_at += sign.size();
        return true;
    }

    bool takeWord(std::string_view word)
    {
        skipSpace();
        const auto rest = m_text.substr(m_at);
        if (!rest.starts_with(word) || (rest.size() > word.size() && isNameCharacter(rest[word.size()])))
            return false;
        m_at += word.size();
        return true;
    }

    Parsed error(std::string message) const
    {
        return tl::unexpected<ExpressionError>(ExpressionError{m_at, std::move(message)});
    }

    std::string_view m_text;
    std::set<std::string, std::less<>>& m_inputs;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

tl::expected<Expression, ExpressionError> Expression::parse(std::string_view text)
{
    constexpr std::size_t longest = 2000; // keeps the tree, and so the stack, shallow
    if (text.size() > longest)
        return tl::unexpected<ExpressionError>(ExpressionError{longest, "longer than 2000 characters"});
    Expression expression;
    expression.m_text = text;
    auto root = Parser{text, expression.m_inputs}.all();
    if (!root)
        return tl::unexpected<ExpressionError>(std::move(root).error());
    expression.m_root = *std::move(root);
    return expression;
}

Expression Expression::number(double value)
{
    Expression expression;
    auto node = std::make_unique<Node>();
    node->constant = Interval::exactly(value);
    expression.m_root = std::move(node);
    expression.m_text = numberText(value);
    return expression;
}

} // namespace core
